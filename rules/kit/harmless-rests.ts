import type { Dependence } from './dependent-writes.ts';
import type { BindingId, FileFacts, ValueId } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { isFoundNextTime, isMadeNextTime } from './found-next-time.ts';
import { idsAround, parts, regionsAround } from './regions.ts';
import { namesTable } from './table-names.ts';
import type { FileView, ProjectView } from './views.ts';
import type { WriteUnit } from './write-units.ts';
import { writtenIn } from './written-keys.ts';

interface Pair {
  first: WriteUnit;
  second: WriteUnit;
  how: Dependence;
}

/** Why what the first has left does no harm when the second fails, in words that go on after "silent:". */
export function whyHarmless(project: ProjectView, file: FileView, pair: Pair): string | undefined {
  const { first, second, how } = pair;
  const { facts } = file;
  if (how === 'replace') {
    if (isMadeNextTime(file, pair)) return 'whoever comes next makes what is missing';
    return sparesOthers(facts, first) || isOnlySometimes(facts, first, second)
      ? 'what is removed is not what is written anew'
      : undefined;
  }
  if (isFoundNextTime(project, file, pair)) return 'what the first has made is found by whoever comes next';
  if (how === 'part')
    return isPutInto(facts, first, second)
      ? 'nothing leads to what the first has made before the second is there'
      : undefined;
  if (how !== 'agreement') return undefined;
  if (isMadeNextTime(file, pair)) return 'whoever comes next makes what is missing';
  if (second.kind === 'delete' && !isMove(pair))
    return 'what stays behind when the second fails is only left over';
  if (first.kind === 'delete' && clears(facts, second, first.table))
    return 'the second only takes away what led to the removed';
  return [first, second].some(({ way }) => way.length > DEEP)
    ? 'one of the two is a small part of other work'
    : undefined;
}

/** What was written takes the place of the one row that goes: `member.create(…)`, `invite.delete(…)`. */
function isMove({ first, second: { query } }: Pair): boolean {
  return (
    first.kind === 'insert' && ONE.test(query?.method ?? '') && !CHAINED.has(query?.callee.library ?? '')
  );
}

const ONE = /^(delete|deleteOne|findByIdAndDelete|findOneAndDelete|remove)$/;
/** Their `delete` takes as many as the conditions fit. */
const CHAINED = new Set(['drizzle', 'knex', 'kysely', 'supabase', 'sequelize', 'objection']);

/** A helper's helper. */
const DEEP = 3;

const OTHERS = /^(\$?(nin|ne|lte?)|not|notIn|notInArray|Not|LessThan(OrEqual)?)$/;

/** `deleteMany({ id: { notIn: kept } })` takes away what nobody wants any more. */
function sparesOthers(facts: FileFacts, { query }: WriteUnit): boolean {
  return (query?.args ?? []).some((arg) =>
    [...parts(facts, arg)].some((one) => {
      if (one.kind === 'object') return one.entries.some(({ key = '' }) => OTHERS.test(key));
      const callee = one.kind === 'call' ? facts.values[facts.calls[one.call]?.callee ?? -1] : undefined;
      return callee?.kind === 'binding' && OTHERS.test(facts.bindings[callee.binding]?.name ?? '');
    }),
  );
}

/** The old goes under a condition that the new does not stand under; inside a loop it picks among many. */
function isOnlySometimes(facts: FileFacts, first: WriteUnit, second: WriteUnit): boolean {
  const around = idsAround(facts, second.region);
  const own = regionsAround(facts, first.region);
  return own
    .slice(own.findLastIndex(({ kind }) => kind === 'loop') + 1)
    .some((one) => (one.kind === 'branch' || one.kind === 'case') && !around.has(one.id));
}

/** `lines: [line]`, `data: { planId: plan.id }`: the second is what leads to it, the first a part of it. */
function isPutInto(facts: FileFacts, first: WriteUnit, { query, kind }: WriteUnit): boolean {
  if (!query) return false;
  const made = new Set(resultsIn(facts).get(first.query?.chain.calls.at(-1)?.id ?? first.call) ?? []);
  const isMade = (id: ValueId) => {
    const value = facts.values[id];
    return value?.kind === 'binding' && made.has(value.binding);
  };
  if (kind === 'update') return isOnlyPointer(facts, query.args, made);
  return query.args.some((arg) =>
    [...parts(facts, arg)].some((one) => one.kind === 'array' && one.items.some(isMade)),
  );
}

/** All that is written is the key of what was made. */
function isOnlyPointer(facts: FileFacts, args: readonly ValueId[], made: ReadonlySet<BindingId>): boolean {
  const [only, another] = args.flatMap((one) => writtenIn(facts, one));
  if (only === undefined || another) return false;
  const held = facts.values[keyIn(facts, only.value)];
  const of = held?.kind === 'member' ? facts.values[held.of] : undefined;
  return (
    held?.kind === 'member' && /^_?id$/.test(held.name) && of?.kind === 'binding' && made.has(of.binding)
  );
}

/** `{ connect: { id: share.id } }` is the key alone. */
function keyIn({ values }: FileFacts, id: ValueId): ValueId {
  const value = values[id];
  const [only, another] = value?.kind === 'object' ? value.entries : [];
  const isKey = only && !another && (only.key === 'connect' || only.key === 'id');
  return isKey ? keyIn({ values } as FileFacts, only.value) : id;
}

/** Nothing is written but that there is none of what is gone: `tagId: null` after a tag. */
function clears(facts: FileFacts, { kind, query }: WriteUnit, gone: string | undefined): boolean {
  const written = (query?.args ?? []).flatMap((one) => writtenIn(facts, one));
  return (
    kind === 'update' &&
    written.length > 0 &&
    written.every(({ key = '', value: id }) => {
      const value = facts.values[id];
      return value?.kind === 'literal' && value.value === null && namesTable(key, gone);
    })
  );
}
