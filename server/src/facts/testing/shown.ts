import type { Call, FileFacts, RegionId, TypeRef, ValueId } from '../../../../rules/kit/facts.ts';
import { extract } from '../extract.ts';
import { dialectOf } from '../parse/dialect.ts';
import { BOTH } from './differences.ts';

export function factsOf(text: string, path = 'a.ts'): FileFacts {
  const extraction = extract(path, text, dialectOf(path) ?? 'ts', BOTH);
  if (!('facts' in extraction)) throw new Error(extraction.failure.message);
  if (extraction.facts.syntaxError) throw new Error(extraction.facts.syntaxError.message);
  return extraction.facts;
}

/** A value in one line. Names say what they are: `const:a`, `parameter:b`, and `a` alone for what no one declares. */
export function shown(facts: FileFacts, id: ValueId | undefined): string {
  const value = facts.values[id ?? -1];
  const show = (one: ValueId | undefined) => shown(facts, one);
  const all = (ids: readonly ValueId[]) => ids.map(show).join(', ');
  switch (value?.kind) {
    case 'literal':
      return JSON.stringify(value.value);
    case 'template':
      return `\`${value.texts.join('$')}\`(${all(value.parts)})`;
    case 'binding':
      return `${facts.bindings[value.binding]?.kind}:${facts.bindings[value.binding]?.name}`;
    case 'global':
      return value.name;
    case 'member':
      return `${show(value.of)}.${value.name}`;
    case 'index':
      return `${show(value.of)}[${show(value.key)}]`;
    case 'call':
      return shownCall(facts, facts.calls[value.call]);
    case 'object':
      return `{${value.entries.map((one) => `${one.key ?? '...'}: ${show(one.value)}`).join(', ')}}`;
    case 'array':
      return `[${all(value.items)}]`;
    case 'sequence':
      return `(${all(value.items)})`;
    case 'function':
      return `${facts.functions[value.fn]?.kind} ${facts.functions[value.fn]?.name ?? ''}`.trim();
    case 'class':
      return `class ${facts.classes[value.cls]?.name ?? ''}`.trim();
    case 'this':
    case 'super':
      return `${value.kind}${value.cls === undefined ? '' : `:${facts.classes[value.cls]?.name ?? ''}`}`;
    case 'await':
    case 'spread':
      return `${value.kind} ${show(value.of)}`;
    case 'yield':
      return `yield ${show(value.of)}`;
    case 'unary':
      return `${value.op} ${show(value.of)}`;
    case 'binary':
    case 'logical':
      return `(${show(value.left)} ${value.op} ${show(value.right)})`;
    case 'conditional':
      return `(${show(value.test)} ? ${show(value.yes)} : ${show(value.no)})`;
    case 'assignment':
      return `(${show(value.target)} = ${show(value.value)})`;
    default:
      return value?.kind ?? 'nothing';
  }
}

export function shownCall(facts: FileFacts, call: Call | undefined): string {
  if (!call) return 'nothing';
  const how = call.how === 'call' ? '' : `${call.how} `;
  const args = call.args.map((one) => shown(facts, one)).join(', ');
  return `${how}${shown(facts, call.callee)}${call.optional ? '?.' : ''}(${args})`;
}

/** The situation of a region, innermost first. */
export function situation(facts: FileFacts, region: RegionId): string[] {
  const around: string[] = [];
  for (let at: RegionId | undefined = region; at !== undefined; at = facts.regions[at]?.parent) {
    around.push(shownRegion(facts, at));
  }
  return around;
}

function shownRegion(facts: FileFacts, id: RegionId): string {
  const region = facts.regions[id];
  const show = (one: ValueId | undefined) => shown(facts, one);
  switch (region?.kind) {
    case 'branch':
      return `${region.holds ? 'if' : 'unless'} ${show(region.test)}`;
    case 'case':
      return region.test === undefined
        ? `${show(region.subject)} is else`
        : `${show(region.subject)} is ${show(region.test)}`;
    case 'loop':
      return `${region.loop} ${[region.over, region.test].filter((one) => one !== undefined).map(show)}`.trim();
    case 'function':
      return facts.functions[region.fn]?.kind ?? 'nothing';
    default:
      return region?.kind ?? 'nothing';
  }
}

/** The call of a function that the file does not declare, by its name. */
export function callOf(facts: FileFacts, name: string): Call {
  const found = facts.calls.find(({ callee }) => {
    const value = facts.values[callee];
    return value?.kind === 'global' && value.name === name;
  });
  if (!found) throw new Error(`${name} is not called`);
  return found;
}

export function shownType(type: TypeRef | undefined): string {
  if (!type) return 'nothing';
  const args = type.args ? `<${type.args.map(shownType).join(', ')}>` : '';
  const members = type.members?.map((one) => `${one.name}${one.optional ? '?' : ''}: ${shownType(one.type)}`);
  const params = type.params?.map((one) => `${one.rest ? '...' : ''}${one.name}: ${shownType(one.type)}`);
  const bound = type.binding === undefined ? '' : '*';
  return `${type.name}${bound}${params ? `(${params.join(', ')})` : ''}${args}${members ? `{${members.join(', ')}}` : ''}`;
}
