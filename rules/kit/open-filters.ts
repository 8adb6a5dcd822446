import type { BindingId, CallId, Entry, FileFacts, ValueId } from './facts.ts';
import { addedIn } from './file-index.ts';
import type { Span } from './finding.ts';
import { queryAt } from './queries.ts';
import { parts, regionsAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';

/** The only condition of a query, that falls away where its value is undefined. */
export interface OpenFilter {
  name: string;
  at: Span;
  call: CallId;
  binding: BindingId;
  harm: 'all' | 'first';
}

const ALL = /^(deleteMany|updateMany|updateManyAndReturn)$/;
const FIRST = /^(findFirst|findFirstOrThrow|findOne|findOneOrFail|findOneBy|findOneByOrFail)$/;

export function openFilterAt(project: ProjectView, file: FileView, id: CallId): OpenFilter | undefined {
  const { facts } = file;
  const query = facts.calls[id] && queryAt(project, file, id);
  if (query?.call !== id) return undefined;
  const { library } = query.callee;
  const harm = ALL.test(query.method) ? 'all' : FIRST.test(nameOf(facts, id)) ? 'first' : undefined;
  if (!harm || !leavesOut(project, file, library)) return undefined;
  const [options] = facts.calls[id]?.args ?? [];
  const where =
    options === undefined ? undefined : conditionsOf(facts, options, /By/.test(nameOf(facts, id)));
  const [only, ...more] = where ?? [];
  if (!only || more.length > 0 || only.key === undefined || only.key.startsWith('OR')) return undefined;
  const value = facts.values[only.value];
  if (value?.kind !== 'binding') return undefined;
  const binding = facts.bindings[value.binding];
  if (!binding) return undefined;
  return { name: binding.name, at: value.at, call: id, binding: value.binding, harm };
}

/** TypeORM throws from 1 on. */
function leavesOut(project: ProjectView, file: FileView, library: string): boolean {
  if (library === 'prisma') return true;
  const version = library === 'typeorm' ? project.version(file, 'typeorm') : undefined;
  return version !== undefined && version.major < 1;
}

function nameOf({ calls, values }: FileFacts, id: CallId): string {
  const value = values[calls[id]?.callee ?? -1];
  return value?.kind === 'member' ? value.name : '';
}

function conditionsOf({ values }: FileFacts, id: ValueId, isBare: boolean): readonly Entry[] | undefined {
  const value = values[id];
  if (value?.kind !== 'object') return undefined;
  if (isBare) return value.entries;
  const where = values[value.entries.find(({ key }) => key === 'where')?.value ?? -1];
  return where?.kind === 'object' ? where.entries : undefined;
}

/** A parameter that the types allow to be left out, and nobody looks at before. */
export function mayBeUndefined(file: FileView, { binding: id, call }: OpenFilter): boolean {
  const { facts } = file;
  const binding = facts.bindings[id];
  if (binding?.kind !== 'parameter' || binding.path || addedIn(facts).has(id)) return false;
  const isOptional = /^\s*\?\s*:/.test(
    file.text([binding.at[0] + binding.name.length, binding.at[0] + binding.name.length + 4]),
  );
  const isUnion =
    binding.type?.name === '|' && (binding.type.args ?? []).some(({ name }) => name === 'undefined');
  if (!isOptional && !isUnion) return false;
  const isIt = (value: ValueId) =>
    [...parts(facts, value)].some((one) => one.kind === 'binding' && one.binding === id);
  if (
    regionsAround(facts, facts.calls[call]?.region ?? 0).some(
      (one) => one.kind === 'branch' && isIt(one.test),
    )
  )
    return false;
  // `assertGiven(id)`, before the query.
  const [start] = facts.calls[call]?.at ?? [0];
  return !facts.calls.some((one) => one.at[1] < start && one.args.some(isIt));
}
