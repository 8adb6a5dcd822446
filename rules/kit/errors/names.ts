import { nameOf } from '../callbacks.ts';
import type { Call, FileFacts, FunctionId } from '../facts.ts';
import { calledBy } from '../failure-way.ts';
import { regionsAround } from '../regions.ts';
import { chainOf } from '../values.ts';
import type { FileView } from '../views.ts';
import type { Handler } from './handlers.ts';

const LONGEST = 40;

/** What is called, short enough for a message: `prisma.user.findMany`, `fetch`. */
export function calledText(file: FileView, { callee }: Call): string {
  const chain = chainOf(file.facts, callee) ?? [lastOf(file, callee)];
  const shown = chain.filter((one) => one !== 'this');
  while (shown.join('.').length > LONGEST && shown.length > 1) shown.shift();
  return shown.join('.');
}

/** The end of a chain that is not made of names alone: `providers[name]`, or its code. */
function lastOf(file: FileView, callee: number): string {
  const { facts } = file;
  const value = facts.values[callee];
  if (value?.kind === 'member') return value.name;
  return calledBy(facts, callee) ?? file.text(value?.at ?? [0, 0]).slice(0, LONGEST);
}

/** The function that the handler's code belongs to, by the name readers know it by. */
export function placeName({ facts, path }: FileView, { within }: Handler): string {
  for (const one of regionsAround(facts, within)) {
    if (one.kind !== 'function') continue;
    const name = facts.functions[one.fn]?.kind === 'module' ? undefined : nameOf(facts, one.fn);
    if (name) return name === 'constructor' ? constructed(facts, one.fn) : name;
  }
  return path.replace(/^.*\//, '');
}

function constructed(facts: FileFacts, fn: FunctionId): string {
  const cls = facts.functions[fn]?.cls;
  return (cls === undefined ? undefined : facts.classes[cls]?.name) ?? 'the constructor';
}
