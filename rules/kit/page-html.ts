import type { FileFacts, Value, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { ProjectView } from './views.ts';

/** A piece of HTML with the first value that stands in it unescaped. */
export interface RawPiece {
  path: string;
  template: Span;
  part: Span;
}

interface At {
  path: string;
  value: ValueId;
}

/** Calls and names between a page and the pieces that it is made of. */
const DEEPEST = 6;

/** The templates of which a page is made, followed through names, own functions and lists. */
export function rawPieces(project: ProjectView, from: At): RawPiece[] {
  const found = new Map<string, RawPiece>();
  collect(project, from, found, 0);
  return [...found.values()];
}

function collect(
  project: ProjectView,
  { path, value: id }: At,
  found: Map<string, RawPiece>,
  depth: number,
): void {
  const facts = project.facts(path);
  const value = facts?.values[id];
  if (!facts || !value || depth > DEEPEST) return;
  const into = (one: ValueId) => collect(project, { path, value: one }, found, depth + 1);
  switch (value.kind) {
    case 'template':
      ofTemplate(project, path, facts, id, found, depth);
      return;
    case 'binding': {
      const { value: source, assigned = [], kind } = facts.bindings[value.binding] ?? {};
      if (kind !== 'parameter') for (const one of [source, ...assigned]) if (one !== undefined) into(one);
      return;
    }
    case 'await':
      into(value.of);
      return;
    case 'binary':
      for (const one of [value.left, value.right]) into(one);
      return;
    case 'conditional':
      for (const one of [value.yes, value.no]) into(one);
      return;
    case 'call':
      ofCall(project, path, facts, value.call, found, depth);
  }
}

function ofTemplate(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  id: ValueId,
  found: Map<string, RawPiece>,
  depth: number,
): void {
  const value = facts.values[id];
  if (value?.kind !== 'template') return;
  const parts = partsWithin(facts, id);
  const raw = parts.find((one) => isRaw(facts, one));
  const part = raw === undefined ? undefined : facts.values[raw];
  if (part && value.texts.some((one) => /<[a-z!/]/i.test(one)))
    found.set(`${path}:${value.at}`, { path, template: value.at, part: part.at });
  for (const one of parts) collect(project, { path, value: one }, found, depth + 1);
}

/** What stands in a template, also in those written inside it: `${note ? `<p>${note}</p>` : ''}`. */
function partsWithin(facts: FileFacts, id: ValueId): ValueId[] {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'template':
      return value.parts.flatMap((one) => partsWithin(facts, one));
    case 'conditional':
      return [value.yes, value.no].flatMap((one) => partsWithin(facts, one));
    case 'logical':
      return [value.left, value.right].flatMap((one) => partsWithin(facts, one));
    default:
      return [id];
  }
}

/** What a function was given, or read from there: nobody knows here which characters are in it. */
function isRaw(facts: FileFacts, id: ValueId): boolean {
  const root = rootOf(facts, facts.values[id]);
  return root !== undefined && isGiven(facts, root, 0);
}

function rootOf({ values }: FileFacts, value: Value | undefined): number | undefined {
  let at = value?.kind === 'member' ? value : undefined;
  while (at) {
    const of: Value | undefined = values[at.of];
    if (of?.kind === 'binding') return of.binding;
    at = of?.kind === 'member' ? of : undefined;
  }
  return undefined;
}

function isGiven(facts: FileFacts, id: number, depth: number): boolean {
  const binding = facts.bindings[id];
  if (!binding || depth > DEEPEST || binding.owner === 0) return false;
  if (binding.kind === 'parameter') return true;
  const source = binding.value === undefined ? undefined : facts.values[binding.value];
  if (source?.kind === 'binding') return isGiven(facts, source.binding, depth + 1);
  const root = rootOf(facts, source);
  return root !== undefined && isGiven(facts, root, depth + 1);
}

/** `pageOf(invoice)`, `rows.map(rowOf).join('')`. */
function ofCall(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  id: number,
  found: Map<string, RawPiece>,
  depth: number,
): void {
  const call = facts.calls[id];
  const callee = project.callee({ path }, id);
  if (!call) return;
  const fns = callee?.kind === 'function' ? [callee] : mapped(project, path, facts, id);
  for (const { path: home, fn } of fns) {
    for (const { value } of project.facts(home)?.functions[fn]?.returns ?? [])
      if (value !== undefined) collect(project, { path: home, value }, found, depth + 1);
  }
  const of = facts.values[call.callee];
  if (callee?.kind !== 'function' && of?.kind === 'member' && JOINS.has(of.name))
    collect(project, { path, value: of.of }, found, depth + 1);
}

const JOINS = new Set(['join', 'trim', 'filter', 'concat']);

function mapped(project: ProjectView, path: string, { values, calls }: FileFacts, id: number) {
  const callee = values[calls[id]?.callee ?? -1];
  if (callee?.kind !== 'member' || !/^(map|flatMap)$/.test(callee.name)) return [];
  const origin = project.origin({ path }, calls[id]?.args[0] ?? -1);
  return origin?.root === 'function' && origin.steps.length === 0 ? [origin] : [];
}
