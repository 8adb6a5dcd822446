import type { Binding, CallId, FileFacts, ValueId } from '../facts.ts';
import { calledBy } from '../file-index.ts';
import type { Change } from '../finding.ts';
import { regionsAround } from '../regions.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';
import type { Page } from './forms.ts';
import type { Style } from './local-style.ts';
import { specifierFrom } from './specifiers.ts';

export interface SharedStyle extends Style {
  imports: readonly Change[];
  /** What the project has for it. */
  name: string;
}

/** A page of another file's read, as far as it is made of what files share: a constant, or a helper for the request. */
export function sharedStyle(
  project: ProjectView,
  file: FileView,
  site: CallId,
  from: { path: string; facts: FileFacts; page: Page },
): SharedStyle | undefined {
  return byConstant(project, file, from) ?? byHelper(file, site, from);
}

interface From {
  path: string;
  facts: FileFacts;
  page: Page;
}

/** `take: PAGE_SIZE` */
function byConstant(
  project: ProjectView,
  file: FileView,
  { path, facts, page }: From,
): SharedStyle | undefined {
  const value = facts.values[page.limit];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  const origin = binding && project.origin({ path }, page.limit);
  if (!binding || origin?.root !== 'literal' || typeof origin.value !== 'number') return undefined;
  const imports = shared(file, path, facts, binding);
  return imports && { limit: binding.name, statements: [], imports, name: binding.name };
}

/** `const { take, skip } = parsePagination(req.query);` */
function byHelper(file: FileView, site: CallId, { path, facts, page }: From): SharedStyle | undefined {
  const limit = takenOf(facts, page.limit);
  const offset = page.offset === undefined ? undefined : takenOf(facts, page.offset);
  const call = facts.calls[limit?.call ?? -1];
  const helper = facts.values[call?.callee ?? -1];
  const binding = helper?.kind === 'binding' ? facts.bindings[helper.binding] : undefined;
  if (!limit || !call || !binding || (page.offset !== undefined && offset?.call !== limit.call))
    return undefined;
  const names = [limit, ...(offset ? [offset] : [])];
  const args = call.args.map((one) => argumentAt(file, site, facts, one));
  if (names.some(({ name }) => isTaken(file, name)) || args.some((one) => one === undefined))
    return undefined;
  const imports = shared(file, path, facts, binding);
  const pattern = names.map(({ key, name }) => (key === name ? name : `${key}: ${name}`)).join(', ');
  const asked = `${binding.name}(${args.join(', ')})`;
  return (
    imports && {
      limit: limit.name,
      ...(offset && { offset: offset.name }),
      statements: [`const { ${pattern} } = ${asked};`],
      imports,
      name: asked,
    }
  );
}

/** `take` of `const { take, skip } = parsePagination(req.query)` */
function takenOf(facts: FileFacts, id: ValueId): { call: CallId; key: string; name: string } | undefined {
  const value = facts.values[id];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  const [key, ...more] = binding?.path ?? [];
  const made = binding?.value === undefined ? undefined : facts.values[binding.value];
  const call = made?.kind === 'call' ? calledBy(facts, binding?.value ?? -1) : undefined;
  if (binding?.kind !== 'const' || typeof key !== 'string' || more.length > 0) return undefined;
  return call === undefined || key === '...' ? undefined : { call, key, name: binding.name };
}

/** What is read of a parameter that the place at hand has under the same name in the same place. */
function argumentAt(file: FileView, site: CallId, facts: FileFacts, id: ValueId): string | undefined {
  const chain = chainOf(facts, id);
  let root = facts.values[id];
  while (root?.kind === 'member') root = facts.values[root.of];
  const given = root?.kind === 'binding' ? facts.bindings[root.binding] : undefined;
  if (!chain || given?.kind !== 'parameter' || given.path) return undefined;
  const around = regionsAround(file.facts, file.facts.calls[site]?.region ?? 0);
  const functions = new Set(around.flatMap((one) => (one.kind === 'function' ? [one.fn] : [])));
  const isThere = file.facts.bindings.some(
    (one) =>
      one.kind === 'parameter' &&
      one.name === given.name &&
      one.parameter === given.parameter &&
      !one.path &&
      functions.has(one.owner),
  );
  return isThere ? chain.join('.') : undefined;
}

const isTaken = ({ facts }: FileView, name: string): boolean =>
  facts.bindings.some((one) => one.name === name);

/** What brings a name of another file here; nothing where it is here already. */
function shared(file: FileView, path: string, facts: FileFacts, binding: Binding): Change[] | undefined {
  const isExported = facts.exports.some(
    ({ name, value }) => name === binding.name && isNamed(facts, value, binding),
  );
  const [from, imported] =
    binding.kind === 'import' ? [binding.from, binding.imported] : isExported ? ['', binding.name] : [];
  if (from === undefined || imported === undefined || imported === '*') return undefined;
  const specifier = specifierFrom(file, path, from);
  const there = file.facts.bindings.find(({ name }) => name === binding.name);
  if (there)
    return there.kind === 'import' && there.from === specifier && there.imported === imported
      ? []
      : undefined;
  return [{ do: 'import', from: specifier, imported, local: binding.name, style: 'import' }];
}

function isNamed({ values, bindings }: FileFacts, id: ValueId | undefined, binding: Binding): boolean {
  const value = values[id ?? -1];
  return value?.kind === 'binding' && bindings[value.binding] === binding;
}
