import * as z from 'zod';
import { decoratedDto } from '../kit/dto/dto-fixes.ts';
import { escapePatterns, pipeOfGateway, useParsed } from '../kit/input-fixes.ts';
import { type ObjectHarm, objectHarm } from '../kit/object-input.ts';
import { isOpenSchema, objectMessage } from '../kit/object-words.ts';
import { rawPieces } from '../kit/page-html.ts';
import { privilegeTaken } from '../kit/privileges.ts';
import { firstBy, inputName, isFreeText, sinkName, sinkPlace, sourcePlace } from '../kit/reached.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { parseWithSchema } from '../kit/schema-fixes.ts';
import type { Reach } from '../kit/sinks.ts';
import { addressPart, isChosen, isPattern } from '../kit/text-input.ts';
import { sinksOf } from '../knowledge/sinks.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'unvalidated-input',
  area: 'validation',
  summary: 'input that reaches the database, a pattern or an address unchecked',
  why: "Types are gone when the program runs: a body holds whatever the client chose to send. Unchecked it sets fields that are not the client's to set, turns a comparison into an operator that matches other records, or becomes a part of a pattern or an address that means something else.",
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!answersForTraffic(file.role)) return;
    const reaches = project.reaches(file);
    reportObjects(
      context,
      reaches.filter((one) => one.flow.source.path === file.path),
    );
    const here = reaches.filter((one) => one.path === file.path);
    reportPatterns(context, here);
    reportAddresses(context, here);
    reportPages(context);
  },
});

/** Told where the input is read, since that is where a schema belongs. */
function reportObjects(context: Context, reaches: readonly Reach[]): void {
  const { project } = context;
  const harmful = reaches.flatMap((reach) => {
    const harm = objectHarm(project, reach);
    // Of a right that anybody can take the other rule tells more.
    const isTold = harm === 'stored field' && privilegeTaken(project, reach) !== undefined;
    return harm && !isTold ? [{ reach, harm }] : [];
  });
  const worst = harmful.sort((a, b) => WORST.indexOf(a.harm) - WORST.indexOf(b.harm));
  for (const { reach, harm } of firstBy(worst, ({ reach }) => handlerOf(context, reach))) {
    context.report({
      at: reach.flow.source.at,
      severity: harm === 'operator' ? 'error' : 'warning',
      message: objectMessage(context, harm, reach),
      related: [sinkPlace(project, reach, 'ends here')],
      fixes: [
        ...(harm === 'stored raw' ? useParsed(context.file, reach.flow) : []),
        ...pipeOfGateway(context.file, project, reach.flow),
        ...decoratedDto(context, reach.flow),
        ...(harm === 'stored raw' || isOpenSchema(reach)
          ? []
          : parseWithSchema(context, reach.flow, filteredBy(reaches, reach))),
      ],
    });
  }
}

/** Members of the same input by which documents are looked for: their keys are texts. */
function filteredBy(reaches: readonly Reach[], { flow }: Reach): ReadonlySet<string> {
  const own = reaches.filter(
    (one) => one.flow.source.at[0] === flow.source.at[0] || one.flow.part === flow.part,
  );
  return new Set(
    own.flatMap(({ sink, api, flow: { field } }) =>
      /^mongo/.test(api) && (sink.kind === 'lookup' || sink.kind === 'search') && field.length === 1
        ? field
        : [],
    ),
  );
}

/** One request is read in one handler: its parts are told together. */
function handlerOf({ file }: Context, { flow }: Reach): string {
  const { at } = flow.source;
  const inside = file.facts.functions.filter((one) => one.at[0] <= at[0] && at[1] <= one.at[1]);
  return `${inside.at(-1)?.at.join('-')}:${flow.part}`;
}

const WORST: readonly ObjectHarm[] = [
  'operator',
  'stored whole',
  'stored raw',
  'stored open',
  'whole filter',
  'stored field',
];

/** Told where the pattern is made, since that is where escaping belongs. */
function reportPatterns(context: Context, reaches: readonly Reach[]): void {
  const { file, project } = context;
  const patterns = reaches.filter((one) => isPattern(project, one));
  const sameText = (one: Reach) => `${one.flow.source.path}:${one.flow.source.at}:${one.path}:${one.call}`;
  for (const reach of firstBy(firstBy(patterns, sameText), (one) => String(placeOf(context, one)))) {
    const pieces = patterns.filter((one) => sameText(one) === sameText(reach));
    const name = `\`${inputName(file, reach.flow)}\``;
    context.report({
      at: placeOf(context, reach),
      message: `${name} becomes a pattern unescaped: \`.*\` in it matches everything, and a single \`(\` makes the call fail; escape it before, as with \`replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')\`.`,
      related: [sourcePlace(reach.flow, 'comes in here')],
      fixes: escapePatterns(
        file,
        pieces.map((one) => patternOf(context, one)),
      ),
    });
  }
}

/** What is written where the pattern is made. */
function patternOf({ file: { path, facts } }: Context, { sink, call, flow }: Reach): number {
  if (sink.kind === 'regex') return facts.calls[call]?.args[sink.argument] ?? -1;
  const { entry } = flow;
  const of = entry?.path === path ? entry.at : undefined;
  const entries = facts.values.flatMap((one) => (one.kind === 'object' ? one.entries : []));
  return entries.find((one) => one.at[0] === of?.[0] && one.at[1] === of[1])?.value ?? -1;
}

function placeOf({ file }: Context, { sink, call, flow }: Reach): readonly [number, number] {
  if (sink.kind !== 'regex' && flow.entry?.path === file.path) return flow.entry.at;
  return file.facts.calls[call]?.at ?? [0, 0];
}

/** A path of one segment cannot leave it; what was a query or a body can say anything. */
function reportAddresses(context: Context, reaches: readonly Reach[]): void {
  const { file, project } = context;
  const open = reaches.filter(
    ({ sink, flow }) =>
      sink.kind === 'url' && isChosen(flow) && isFreeText(flow) && addressPart(flow) === 'path',
  );
  for (const reach of firstBy(open, (one) => String(one.call))) {
    const name = `\`${inputName(file, reach.flow)}\``;
    context.report({
      at: file.facts.calls[reach.call]?.at ?? [0, 0],
      message: `${name} becomes a part of the path that \`${sinkName(project, reach)}\` asks for: with \`../\`, \`?\` or \`#\` in it the call goes to another address there; put it through \`encodeURIComponent\`.`,
      related: [sourcePlace(reach.flow, 'comes in here')],
    });
  }
}

/** A browser on the server runs what stands in its page, with the server's network around it. */
function reportPages(context: Context): void {
  const { file, project } = context;
  for (const { call, callee } of project.libraryCalls(file)) {
    const page = sinksOf(callee.api, undefined).find((one) => one.kind === 'page');
    const value = page && call.args[page.argument];
    if (value === undefined) continue;
    const rendered = call.at;
    for (const piece of rawPieces(project, { path: file.path, value })) {
      const isHere = piece.path === file.path;
      context.report({
        at: isHere ? piece.template : rendered,
        message: `\`${isHere ? file.text(piece.part) : 'html'}\` stands unescaped in the HTML that a browser on the server renders: a \`<script>\` or \`<iframe>\` in it runs there and reads addresses inside the network; escape \`<\`, \`&\` and quotes in what is put in.`,
        related: [
          isHere
            ? { path: file.path, span: rendered, message: 'is rendered here' }
            : { path: piece.path, span: piece.part, message: 'stands here unescaped' },
        ],
      });
    }
  }
}
