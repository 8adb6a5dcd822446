import { dependsOn } from '../depends.ts';
import type { FileFacts, ValueId } from '../facts.ts';
import type { Change, Fix } from '../finding.ts';
import type { Iteration } from '../iteration.ts';
import type { Query } from '../queries.ts';
import { functionAround, parts } from '../regions.ts';
import { withoutUnused } from '../unused-imports.ts';
import type { FileView, ProjectView } from '../views.ts';
import { answerSpan, grouped } from './answers.ts';
import { keyedRead } from './keyed/read.ts';
import { KEYS } from './keyed/shared.ts';
import { settled } from './settled.ts';
import { mapped, type Turn } from './turns.ts';
import { isWrittenMeanwhile } from './written.ts';

/** One query before the loop, and a map in the place of the query for each. */
export function batchedReadFix(
  project: ProjectView,
  file: FileView,
  turn: Turn,
  iteration: Iteration,
  query: Query,
): Fix[] {
  const { facts } = file;
  const read = keyedRead(file, query);
  const last = query.chain.calls.at(-1)?.id;
  const key = read && facts.values[read.key];
  if (!read || !key || !isOfElement(facts, read.key, iteration) || usesOther(file, read.many, iteration))
    return [];
  const span = answerSpan(file, last, !turn.body);
  if (!span || !mayAwait(facts, iteration) || isWrittenMeanwhile(project, file, turn.at, query)) return [];
  const { indent, at } = turn.before;
  const name = freeName(file, 'byKey');
  const made = mapped(turn, file.text(key.at));
  // A list of keys needs no other name.
  const isList = made === turn.list && /^[\w$]+$/.test(made);
  const keys = isList ? made : freeName(file, KEYS);
  const rows = `await ${read.many.replace(new RegExp(`\\b${KEYS}\\b`), keys)}`;
  const asked = read.failsEmpty ? `${keys}.length > 0 ? ${rows} : []` : rows;
  const compared = (text: string) => (read.isObject ? `String(${text})` : text);
  const before = [
    ...(isList ? [] : [`const ${keys} = ${made};`]),
    `const ${name} = new Map((${asked}).map((row) => [${compared(`row.${read.column}`)}, row]));`,
    '',
  ].join(`\n${indent}`);
  const found = `${name}.get(${compared(file.text(key.at))})`;
  const value = read.isList ? `[${found}]` : read.missing === 'null' ? `${found} ?? null` : found;
  const changes: Change[] = [
    { do: 'replace', span: [at, at], text: before },
    { do: 'replace', span, text: read.isList ? value : grouped(file, span, value) },
    ...settled(file, iteration, span),
    ...read.changes,
  ];
  return [
    {
      title: `Ask for all of \`${turn.list}\` with one query before the loop`,
      kind: 'suggestion',
      changes: withoutUnused(file, changes),
    },
  ];
}

/** Whether the function around the loop can wait. */
function mayAwait(facts: FileFacts, { region }: Iteration): boolean {
  const parent = facts.regions[region]?.parent;
  const fn = parent === undefined ? undefined : functionAround(facts, parent);
  return fn === undefined || facts.functions[fn]?.async === true || facts.functions[fn]?.kind === 'module';
}

/** Made of the element alone, by reading: it can be made before the loop as well. */
function isOfElement(facts: FileFacts, id: ValueId, { elements }: Iteration): boolean {
  if (!dependsOn(facts, id, { names: new Set(elements) })) return false;
  return [...parts(facts, id)].every(
    (one) => (one.kind === 'binding' && elements.includes(one.binding)) || one.kind === 'member',
  );
}

/** The query for all stands outside of the turn: nothing in it may be a name of the turn. */
function usesOther({ facts }: FileView, text: string, { at }: Iteration): boolean {
  return facts.bindings.some(
    (one) =>
      one.at[0] >= at[0] &&
      one.at[1] <= at[1] &&
      new RegExp(`(?<![.\\w$'"])${one.name}\\b(?!\\s*:)`).test(text),
  );
}

function freeName({ facts }: FileView, name: string): string {
  const taken = new Set(facts.bindings.map((one) => one.name));
  for (let at = 1; ; at++) {
    const tried = at === 1 ? name : `${name}${at}`;
    if (!taken.has(tried)) return tried;
  }
}
