import type { Binding, BindingId, FileFacts, Value, ValueId } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import { told } from './lost-words.ts';
import { baseOf } from './origins/members.ts';
import type { Tracer } from './origins/tracer.ts';

/** One step on the way from a value towards where it comes from; the last says why it goes no further. */
export interface LostStep {
  path: string;
  at: Span;
  says: string;
}

/** More steps than anybody reads. */
const LONGEST = 12;

/** Where the way of a value to its origin ends, and why there. Asks the tracer again, so that it cannot tell otherwise. */
export function lostWay(tracer: Tracer, path: string, id: ValueId): LostStep[] {
  const way: LostStep[] = [];
  const walk = { tracer, way };
  for (let at: Place | undefined = { path, value: id }; at; at = next(walk, at)) {
    if (way.length >= LONGEST) return way;
  }
  return way;
}

interface Walk {
  tracer: Tracer;
  way: LostStep[];
}

interface Place {
  path: string;
  value: ValueId;
}

/** The value that has to be known first; undefined where the reason is found and written down. */
function next(walk: Walk, { path, value: id }: Place): Place | undefined {
  const facts = walk.tracer.facts(path);
  const value = facts?.values[id];
  if (!facts || !value) return undefined;
  const inside = (one: ValueId) => ({ path, value: one });
  switch (value.kind) {
    case 'member':
    case 'index':
    case 'await':
      return ofWhole(walk, path, value, value.of);
    case 'call':
      return ofWhole(walk, path, value, facts.calls[value.call]?.callee ?? -1);
    case 'logical':
      return inside(value.left);
    case 'conditional':
      return inside(value.yes);
    case 'assignment':
      return inside(value.value);
    case 'binding':
      return ofName(walk, path, facts, value.binding, value.at);
    default:
      return end(walk, path, value.at, plainly(walk.tracer, path, id, value));
  }
}

function end({ way }: Walk, path: string, at: Span, says: string): undefined {
  way.push({ path, at, says });
  return undefined;
}

function plainly(tracer: Tracer, path: string, id: ValueId, value: Value): string {
  const origin = tracer.value(path, id);
  if (origin) return told(tracer, origin);
  return value.kind === 'this' ? '`this` stands outside a class' : 'it is computed here';
}

/** A part cannot be known where the whole is not; where the whole is, the part itself is what is lost. */
function ofWhole(walk: Walk, path: string, value: Value, whole: ValueId): Place | undefined {
  const { tracer } = walk;
  const origin = tracer.value(path, whole);
  if (!origin) return { path, value: whole };
  if (value.kind === 'member' && origin.root === 'class' && origin.steps.join() === 'new')
    return ofField(walk, origin.path, origin.cls, value.name, { path, at: value.at });
  const own = value.kind === 'member' ? value.name : undefined;
  return end(walk, path, value.at, told(tracer, origin, own));
}

/** A field of a class of the project. */
function ofField(
  walk: Walk,
  path: string,
  cls: number,
  name: string,
  from: { path: string; at: Span },
): Place | undefined {
  const facts = walk.tracer.facts(path);
  const fact = facts?.classes[cls];
  const member = fact?.members.find((one) => one.name === name);
  if (!facts || !fact) return undefined;
  const owner = fact.name ?? 'the class';
  if (member) {
    const written = member.type ? `: its type ${member.type.name} leads nowhere` : '';
    const says = `\`${owner}.${name}\`${written || ' is declared without a type or a value that could be followed'}`;
    if (member.value === undefined || member.kind === 'getter') return end(walk, path, member.at, says);
    walk.way.push({ path, at: member.at, says: `\`${owner}.${name}\` is set here` });
    return { path, value: member.value };
  }
  const base = baseOf(walk.tracer, path, fact);
  const says = base
    ? `\`${owner}\` declares no \`${name}\`, and what it extends: ${told(walk.tracer, base)}`
    : `\`${owner}\` declares no \`${name}\``;
  return end(walk, from.path, from.at, says);
}

function ofName(walk: Walk, path: string, facts: FileFacts, id: BindingId, at: Span): Place | undefined {
  const { tracer } = walk;
  const binding = facts.bindings[id];
  const origin = tracer.binding(path, id);
  if (!binding) return undefined;
  if (origin) return end(walk, path, at, told(tracer, origin));
  if (binding.kind === 'import') return ofImport(walk, path, binding);
  if (binding.value === undefined || binding.kind === 'catch')
    return end(walk, path, binding.at, `\`${binding.name}\` is declared here without a value to follow`);
  if (binding.assigned)
    return end(walk, path, binding.at, `\`${binding.name}\` is set to different things at different places`);
  const whole = tracer.value(path, binding.value);
  if (whole && binding.path) return end(walk, path, binding.at, told(tracer, whole, binding.path.join('.')));
  walk.way.push({ path, at: binding.at, says: `\`${binding.name}\` is set here` });
  return { path, value: binding.value };
}

function ofImport(
  walk: Walk,
  path: string,
  { name, at, from = '', imported = 'default' }: Binding,
): Place | undefined {
  const { tracer } = walk;
  const target = tracer.modules.resolve(path, from);
  if (!target || !('file' in target)) return end(walk, path, at, `'${from}' leads to no file of the project`);
  const found = tracer.exports.find(target.file, imported);
  const value = found && 'path' in found ? tracer.exports.fact(found)?.value : undefined;
  if (!found || !('path' in found) || value === undefined)
    return end(walk, path, at, `${target.file} exports no \`${imported}\` whose value could be followed`);
  walk.way.push({ path, at, says: `\`${name}\` is imported from ${found.path}` });
  return { path: found.path, value };
}
