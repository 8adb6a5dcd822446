import { takerOf } from '../callbacks.ts';
import type { Call, FileFacts, ValueId } from '../facts.ts';
import type { Change, Fix, RuleReport } from '../finding.ts';
import type { FileView } from '../views.ts';

/** An argument of a logger's call that is never written; undefined where all are. */
export type Reader = (
  file: FileView,
  call: Call,
  configured: ReadonlySet<string> | undefined,
) => RuleReport | undefined;

export function replaceArguments(
  { args }: Call,
  { facts }: FileView,
  texts: readonly string[],
  title: string,
): Fix {
  const start = facts.values[args[0] ?? -1]?.at[0] ?? 0;
  const end = facts.values[args.at(-1) ?? -1]?.at[1] ?? 0;
  const change: Change = { do: 'replace', span: [start, end], text: texts.join(', ') };
  return { title, kind: 'fix', changes: [change] };
}

/** What a catch, or the function of a `.catch`, was given. */
export function isCaught(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  if (!binding || binding.path) return false;
  if (binding.kind === 'catch') return true;
  if (binding.kind !== 'parameter' || binding.parameter !== 0) return false;
  const taker = facts.values[takerOf(facts, binding.owner)?.callee ?? -1];
  return taker?.kind === 'member' && taker.name === 'catch';
}

export function hasSpread(facts: FileFacts, { args }: Call): boolean {
  return args.some((one) => facts.values[one]?.kind === 'spread');
}

export function tells(names: ReadonlySet<string>, any: readonly string[]): boolean {
  return any.some((one) => names.has(one));
}
