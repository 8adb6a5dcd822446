import * as z from 'zod';
import { batchForm } from '../kit/batch-forms.ts';
import { batchFixes } from '../kit/batches/fixes.ts';
import { nameOf } from '../kit/callbacks.ts';
import type { CallId, RegionId } from '../kit/facts.ts';
import type { Place } from '../kit/finding.ts';
import type { Iteration } from '../kit/iteration.ts';
import { addTo } from '../kit/lists.ts';
import { loneLoads } from '../kit/lone-loads.ts';
import { runsOnceOnly } from '../kit/once.ts';
import { type OneAtATime, oneAtATime } from '../kit/one-at-a-time.ts';
import { byCause } from '../kit/one-cause.ts';
import { canBothRun } from '../kit/operations.ts';
import { type PerElement, perElement } from '../kit/per-element.ts';
import { type PerParent, perParent } from '../kit/per-parent.ts';
import type { QueryWay } from '../kit/query-ways.ts';
import { calleeText, listText } from '../kit/query-words.ts';
import { type RecursiveRead, recursiveReads } from '../kit/recursive-reads.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { inSameTurn } from '../kit/same-turn.ts';
import { type Weighed, weigh } from '../kit/turn-cost.ts';
import { costInWords } from '../kit/turn-words.ts';

type Context = RuleContext<Record<string, never>>;
type Finding = PerElement & Weighed;

export default defineRule({
  id: 'n-plus-one',
  area: 'data',
  summary: 'a query for each element of a list',
  why: 'One query costs a round trip to the database. A loop that asks once for each element costs as many round trips as the list has elements: unnoticed with the ten rows of a test, seconds with the thousands of production. Run at the same time, they queue for the few connections of the pool, and every other request waits behind them.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    const alone = oneAtATime(project, file).filter((one) => !isOnceOnly(context, one.call));
    const weighed = perElement(project, file).flatMap((one): Finding[] => {
      const is = isOnceOnly(context, one.call) ? undefined : weigh(project, file, one);
      // That there is a form for many at hand weighs more.
      const isBetterTold = is?.severity === 'info' && alone.some(({ call }) => call === one.call);
      return is && !isBetterTold ? [{ ...one, ...is }] : [];
    });
    const found = inSameTurn(project, file, weighed);
    const groups = [...bySeverity(found).values()].flatMap((same) => byCause(file.facts, same));
    for (const group of groups) reportTogether(context, group);
    const told = new Set(found.map((one) => one.call));
    for (const one of alone) if (!told.has(one.call)) reportAlone(context, one);
    for (const one of loneLoads(project, file)) reportLoad(context, one);
    for (const one of recursiveReads(project, file))
      if (!isOnceOnly(context, one.call)) reportRecursion(context, one);
    reportFields(context);
  },
});

function bySeverity(found: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const one of found) addTo(groups, one.severity, one);
  return groups;
}

function reportTogether(context: Context, [first, ...others]: readonly Finding[]): void {
  if (!first) return;
  report(context, first, others);
}

function report(context: Context, found: Finding, others: readonly Finding[]): void {
  const { file } = context;
  const at = spanOf(context, found.call);
  if (!at) return;
  context.report({
    at,
    severity: found.severity,
    message: messageOf(context, found, alongside(context, [found, ...others])),
    related: [
      ...others.flatMap((one) => {
        const span = spanOf(context, one.call);
        return span ? [{ path: file.path, span, message: 'asked once for each element, too' }] : [];
      }),
      ...wayTo(context, found.worst),
    ],
    fixes:
      others.length > 0 ? [] : batchFixes(context.project, file, found.iteration, found.call, found.worst),
  });
}

/** How many more of them one turn makes: of two branches it takes one. */
function alongside({ file: { facts } }: Context, found: readonly Finding[]): number {
  const made: RegionId[] = [];
  for (const { call } of found) {
    const region = facts.calls[call]?.region ?? 0;
    if (made.every((one) => canBothRun(facts, one, region))) made.push(region);
  }
  return made.length - 1;
}

/** The batched form is the function's own. */
function reportAlone(context: Context, { call, iteration }: OneAtATime): void {
  const at = spanOf(context, call);
  if (!at) return;
  const list = listText(context.file, iteration.over);
  context.report({
    at,
    message: `\`${calleeText(context.file, call)}\` takes a list and gets one element of ${list} at a time, so that each costs a round trip of its own; gather them and call it once.`,
  });
}

/** The loader is there, and has nothing to gather. */
function reportLoad(context: Context, { call, iteration }: { call: CallId; iteration: Iteration }): void {
  const at = spanOf(context, call);
  if (!at) return;
  const list = listText(context.file, iteration.over);
  context.report({
    at,
    message: `\`${calleeText(context.file, call)}\` is waited for before the next is asked, so that the loader makes a query of its own for each element of ${list}; ask for all with \`loadMany\`, or wait for all of them together.`,
  });
}

/** Each step waits for the one before. */
function reportRecursion(context: Context, { call, fn, worst }: RecursiveRead): void {
  const at = spanOf(context, call);
  if (!at) return;
  const name = nameOf(context.file.facts, fn) ?? 'the function';
  context.report({
    at,
    message: `\`${calleeText(context.file, call)}\` asks the database once for each step, since \`${name}\` calls itself with what the answer names: as many round trips one after another as the chain is long; read all of it at once, by a key that its rows share or with \`WITH RECURSIVE\`, and go through it in memory.`,
    related: wayTo(context, worst),
  });
}

/** No loop is seen: GraphQL goes through the list. Fields of one type that ask the same have one cause. */
function reportFields(context: Context): void {
  const groups = new Map<string, PerParent[]>();
  for (const one of perParent(context.project, context.file)) {
    const key = `${one.resolver.type ?? ''} ${askedText(context, one)} ${isHarmless(one)}`;
    addTo(groups, key, one);
  }
  for (const [first, ...others] of groups.values()) if (first) reportField(context, first, others);
}

/** Who is asked, and about what: which field of it is wanted may differ. */
function askedText({ file }: Context, { call }: PerParent): string {
  const { callee, args } = file.facts.calls[call] ?? { args: [] };
  const asked = [callee, ...args].filter((one) => file.facts.values[one ?? -1]?.kind !== 'literal');
  return asked.map((one) => file.text(file.facts.values[one ?? -1]?.at ?? [0, 0])).join(' ');
}

function isHarmless({ isPaged, isFallback, isBackwards, isKept }: PerParent): boolean {
  return isPaged || isFallback || isBackwards || isKept;
}

function reportField(context: Context, found: PerParent, others: readonly PerParent[]): void {
  const { call, resolver, worst, isFallback } = found;
  const at = spanOf(context, call);
  if (!at) return;
  const also =
    others.length > 0 && !found.isKept
      ? `, and for ${others.length} other field${others.length > 1 ? 's' : ''} again`
      : '';
  context.report({
    at,
    ...(isHarmless(found) && { severity: 'info' as const }),
    message: `\`${calleeText(context.file, call)}\` asks the database once for each object of an answer, since \`${resolver.field}\` runs for every one of a list${isFallback ? ', where that did not bring it along' : ''}${also}; gather the keys with a DataLoader that the context makes for each request, and ask for all of them at once.`,
    related: [
      ...(found.isKept ? [] : others).flatMap((one) => {
        const span = spanOf(context, one.call);
        return span
          ? [{ path: context.file.path, span, message: `\`${one.resolver.field}\` asks for it, too` }]
          : [];
      }),
      ...wayTo(context, worst),
    ],
  });
}

function spanOf({ file: { facts } }: Context, id: CallId): readonly [number, number] | undefined {
  return facts.calls[id]?.at;
}

function isOnceOnly({ file, project }: Context, call: CallId): boolean {
  return runsOnceOnly(project, file, file.facts.calls[call]?.region);
}

function messageOf(context: Context, found: Finding, more: number): string {
  const { worst, iteration, chain, severity } = found;
  const { query } = worst;
  const { kind } = query;
  const name = `\`${calleeText(context.file, worst.way[0]?.call ?? chain.calls[0]?.id ?? 0)}\``;
  const list = listText(context.file, iteration.over);
  const asks =
    kind === 'cache' ? 'asks the cache' : kind === 'read' ? 'asks the database' : 'writes to the database';
  const others =
    more > 0 ? `, and so do${more > 1 ? ` ${more} other calls` : 'es another call'} in the same loop` : '';
  const cost = costInWords(context.project, context.file, found);
  return `${name} ${asks} once for each element of ${list}${others}: ${cost}; ${severity === 'info' && kind !== 'cache' ? keepInOne(kind) : batchForm(worst)}.`;
}

function keepInOne(kind: string): string {
  return kind === 'read'
    ? 'read what all of them need with one query before the loop'
    : 'where the rows may go together, write them with one statement or in one transaction';
}

function wayTo({ project }: Context, { way }: QueryWay): Place[] {
  return way.slice(1).flatMap(({ path, call }, at) => {
    const span = project.facts(path)?.calls[call]?.at;
    const message = at === way.length - 2 ? 'the query' : 'leads to the query';
    return span ? [{ path, span, message }] : [];
  });
}
