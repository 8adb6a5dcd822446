import type { CallId, FileFacts, FunctionId, ValueId } from '../../../rules/kit/facts.ts';
import type { InputPart } from '../../../rules/kit/inputs.ts';
import type { FileFlow } from './flow/file-flow.ts';
import type { Tracer } from './origins/tracer.ts';
import { type Sighting, unknownExport } from './sightings.ts';

interface File {
  tracer: Tracer;
  path: string;
  facts: FileFacts;
}

/** `@UseGuards(X)`: a decorator that only says which ones stand before the route. */
const NAMES_OTHERS = /^Use(Guards|Interceptors)$/;
const PIPES = 'UsePipes';

/** What decorates a route, its class or what it is given, and is made where nobody can look. */
export function decorated(tracer: Tracer, path: string, facts: FileFacts, flow: FileFlow): Sighting[] {
  const file: File = { tracer, path, facts };
  const routes = flow.roots.filter((one) => one.situation === 'route' && one.path === path);
  return [...new Set(routes.map(({ fn }) => fn))].flatMap((fn) => {
    const fact = facts.functions[fn];
    const cls = facts.classes[fact?.cls ?? -1];
    // A function that is no method has none.
    const before = [...(fact?.decorators ?? []), ...(cls?.decorators ?? [])];
    return [...before.flatMap((one) => beforeRoute(file, one)), ...givenTo(file, fn)];
  });
}

function beforeRoute(file: File, id: ValueId): Sighting[] {
  const name = nestName(file, id);
  const args = callAt(file.facts, id)?.args ?? [];
  if (name === PIPES) return args.flatMap((one) => sighted(file, one, 'pipe'));
  return NAMES_OTHERS.test(name ?? '')
    ? args.flatMap((one) => sighted(file, one, 'middleware'))
    : sighted(file, id, 'middleware');
}

/** `@Body(new TheirPipe()) order`, `@Tenant() tenant`. */
function givenTo(file: File, fn: FunctionId): Sighting[] {
  const { bindings, functions } = file.facts;
  const decorators = (functions[fn]?.params ?? []).flat().flatMap((one) => bindings[one]?.decorators ?? []);
  return decorators.flatMap((id) => {
    const pipes = callAt(file.facts, id)?.args ?? [];
    if (nestName(file, id) !== undefined) return pipes.flatMap((one) => sighted(file, one, 'pipe'));
    return [...sighted(file, id, 'parameter'), ...ownParameter(file, id)];
  });
}

function sighted({ tracer, path, facts }: File, id: ValueId, kind: Sighting['kind']): Sighting[] {
  const made = callAt(facts, id);
  const declared = unknownExport(tracer, tracer.value(path, made?.callee ?? id));
  const value = facts.values[id];
  if (!declared || !value) return [];
  // What is decorated with is called or not: it is the export that is to be declared.
  const { from, name } = declared;
  return [{ kind, path, at: value.at, call: callIdAt(facts, id) ?? 0, from, name }];
}

/** `createParamDecorator((data, context) => …request.body)`: the project's own, by which input comes in unseen. */
function ownParameter({ tracer, path, facts }: File, id: ValueId): Sighting[] {
  const callee = facts.values[callAt(facts, id)?.callee ?? id];
  const binding = callee?.kind === 'binding' ? facts.bindings[callee.binding] : undefined;
  const target = binding?.from === undefined ? undefined : tracer.modules.resolve(path, binding.from);
  if (!callee || !binding || !target || !('file' in target)) return [];
  const found = tracer.exports.find(target.file, binding.imported ?? 'default');
  const value = found && 'path' in found ? tracer.exports.fact(found)?.value : undefined;
  if (!found || !('path' in found) || value === undefined) return [];
  if (tracer.own.stands(found.path, found.name)) return [];
  const part = partHandedOn(tracer, found.path, value);
  if (!part) return [];
  const call = callIdAt(facts, id) ?? 0;
  return [
    {
      kind: 'parameter',
      path,
      at: facts.values[id]?.at ?? callee.at,
      call,
      from: found.path,
      name: found.name,
      part,
    },
  ];
}

/** Which part of a request the decorator's own function reads. */
function partHandedOn(tracer: Tracer, path: string, exported: ValueId): InputPart | undefined {
  const facts = tracer.elsewhere(path);
  const named = facts?.values[exported];
  const bound = named?.kind === 'binding' ? facts?.bindings[named.binding]?.value : exported;
  const made = facts && bound !== undefined ? callAt(facts, bound) : undefined;
  if (!facts || !made || nestName({ tracer, path, facts }, made.callee) !== 'createParamDecorator')
    return undefined;
  const maker = facts.values[made.args[0] ?? -1];
  const span = maker?.kind === 'function' ? maker.at : undefined;
  if (!span) return undefined;
  for (const [id, { at }] of facts.values.entries()) {
    if (at[0] < span[0] || span[1] < at[1]) continue;
    const key = tracer.value(path, id)?.thing?.key;
    const part = key === undefined ? undefined : tracer.knowledge.inherited(key, 'input');
    if (part) return part;
  }
  return undefined;
}

function nestName({ tracer, path, facts }: File, id: ValueId): string | undefined {
  const origin = tracer.value(path, callAt(facts, id)?.callee ?? id);
  if (origin?.root !== 'package' || !origin.name.startsWith('@nestjs/')) return undefined;
  // What is made by one of Nest's functions is none of them.
  const [name, ...more] = origin.steps.filter((one) => !one.startsWith('/'));
  return more.length === 0 ? name : undefined;
}

function callIdAt({ values }: FileFacts, id: ValueId): CallId | undefined {
  const value = values[id];
  return value?.kind === 'call' ? value.call : undefined;
}

function callAt(facts: FileFacts, id: ValueId) {
  return facts.calls[callIdAt(facts, id) ?? -1];
}
