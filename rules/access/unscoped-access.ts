import * as z from 'zod';
import { isAuthorityAsked } from '../kit/authority.ts';
import { nameOf } from '../kit/callbacks.ts';
import type { FileFacts, FunctionFact, FunctionId, ValueId } from '../kit/facts.ts';
import type { Span } from '../kit/finding.ts';
import type { FunctionRef } from '../kit/flow.ts';
import type { InputFlow } from '../kit/inputs.ts';
import { firstBy } from '../kit/reached.ts';
import { asksForId, idsSent, ownerColumn, type RecordFilter, recordFilters } from '../kit/record-filters.ts';
import { functionAround, functionsAround, regionAt } from '../kit/regions.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { isSameTable } from '../kit/table-names.ts';
import { chainOf } from '../kit/values.ts';
import type { ProjectView } from '../kit/views.ts';

type Context = RuleContext<Record<string, never>>;

interface Scoped extends RecordFilter {
  column: string;
}

export default defineRule({
  id: 'unscoped-access',
  area: 'access',
  summary: 'a record taken by its id alone, where the code beside it asks whose it is',
  why: 'An id is no secret: it stands in addresses, answers and logs, and many can be guessed. Where the other handlers ask for the owner too and one does not, whoever is signed in reads or changes what belongs to others through that one.',
  severity: 'info',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!answersForTraffic(file.role)) return;
    const filters = recordFilters(project, file, file.facts);
    const scoped = filters.filter(asksForId).flatMap((one): Scoped[] => {
      const column = ownerColumn(project, file, file.facts, one);
      return column === undefined ? [] : [{ ...one, column }];
    });
    if (scoped.length < FEWEST) return;
    for (const one of filters) {
      const siblings = siblingsOf(one, scoped);
      if (siblings.length < FEWEST) continue;
      const flows = idsSent(project, file, one);
      if (flows.length > 0) judge(context, one, siblings, flows);
    }
  },
});

/** One other that asks for the owner may be the odd one. */
const FEWEST = 2;

function siblingsOf({ fn, table }: RecordFilter, scoped: readonly Scoped[]): Scoped[] {
  const same = scoped.filter((one) => one.fn !== fn && isSameTable(one.table, table));
  const [first] = same;
  return firstBy(
    same.filter((one) => one.column === first?.column),
    (one) => String(one.fn),
  );
}

function judge(
  context: Context,
  filter: RecordFilter,
  siblings: readonly Scoped[],
  flows: readonly InputFlow[],
): void {
  const { file, project } = context;
  const { facts, path } = file;
  const call = facts.calls[filter.call];
  const column = siblings[0]?.column ?? '';
  if (!call) return;
  if (siblings.some((one) => speaksOf(facts, filter, one))) {
    context.note?.(call.at, `\`${column}\`, or who acts, is looked at in the same function`);
    return;
  }
  const own = { path, fn: filter.fn };
  const isOpen = flows.some((flow) => {
    const way = wayOf(project, flow).filter((one) => one.path !== path || one.fn !== filter.fn);
    return !way.some((one) => knowsActor(project, one)) && !isAuthorityAsked(project, [...way, own]);
  });
  if (!isOpen) {
    context.note?.(call.at, 'somebody on the way knows who acts, or asks what that one may do');
    return;
  }
  const asked =
    chainOf(facts, call.callee)
      ?.filter((one) => one !== 'this')
      .join('.') ?? writtenName(facts, call.callee);
  const names = siblings.slice(0, 2).map((one) => `\`${nameOf(facts, one.fn) ?? 'another handler'}\``);
  const does = filter.kind === 'read' ? 'reads' : 'changes';
  context.report({
    at: call.at,
    severity: filter.kind === 'change' ? 'warning' : 'info',
    message: `\`${asked}\` takes the record by its id alone, while ${names.join(' and ')} beside it ask for \`${column}\` too: whoever has or guesses an id ${does} what belongs to others; put \`${column}\` into the filter, or compare it before.`,
    related: siblings.slice(0, 3).map((one) => ({
      path,
      span: facts.calls[one.call]?.at ?? [0, 0],
      message: `asks for \`${column}\``,
    })),
  });
}

/** `findOneBy` of `appServer.AppDataSource.getRepository(ChatFlow).findOneBy(…)`. */
function writtenName({ values }: FileFacts, callee: ValueId): string {
  const value = values[callee];
  return value?.kind === 'member' ? value.name : 'the query';
}

function wayOf(project: ProjectView, { way, source }: InputFlow): FunctionRef[] {
  const facts = project.facts(source.path);
  const fn = facts && functionAround(facts, regionAt(facts, source.at[0]));
  return fn ? [...way, { path: source.path, fn }] : [...way];
}

/** A proof of its own stands in for whose it is. */
const PROOF = /token|secret|api_?key|password|signature/i;
const ACTOR = /user|session|auth|org|tenant|team|workspace|owner|account|member|principal|actor/i;

/** Who knows who acts may have compared it before the id was handed on. */
function knowsActor(project: ProjectView, { path, fn }: FunctionRef): boolean {
  const facts = project.facts(path);
  return (
    facts !== undefined &&
    (facts.bindings.some((one) => one.owner === fn && ACTOR.test(one.name)) ||
      facts.values.some(
        (one) => one.kind === 'member' && ACTOR.test(one.name) && isInside(facts, one.at, fn),
      ))
  );
}

/** A member or a key of that name in the function, the one who acts or a proof: they may be compared there. */
function speaksOf(facts: FileFacts, { fn }: RecordFilter, { column, by }: Scoped): boolean {
  const actor = chainOf(facts, by.get(column) ?? -1)?.join('.');
  return facts.values.some((one, id) => {
    if (one.kind === 'binding' && PROOF.test(facts.bindings[one.binding]?.name ?? ''))
      return isInside(facts, one.at, fn);
    const isNamed =
      one.kind === 'object'
        ? one.entries.some(({ key }) => key === column)
        : (one.kind === 'member' && one.name === column) || isSame(facts, id, actor);
    return isNamed && isInside(facts, one.at, fn);
  });
}

function isSame(facts: FileFacts, id: ValueId, chain: string | undefined): boolean {
  return chain !== undefined && chainOf(facts, id)?.join('.') === chain;
}

function isInside(facts: FileFacts, at: Span, fn: FunctionId): boolean {
  return functionsAround(facts, regionAt(facts, at[0])).includes(facts.functions[fn] as FunctionFact);
}
