import { derived } from './derived.ts';
import type { FileFacts, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { Query } from './queries.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

interface Asked {
  project: ProjectView;
  file: FileRef;
  facts: FileFacts;
  query: Query;
}

/** Who works for the house is few; whom it serves grows, and so do those of all the houses it serves. */
export function isOfStaff(asked: Asked, column: string, values: readonly ValueId[]): boolean {
  const areStaff = values.every((one) => {
    const name = nameOf(asked.facts, one);
    return IS_STAFF.test(column) ? name === 'true' : ROLE.test(column) && name !== '' && !SERVED.test(name);
  });
  return areStaff && !hasTenants(asked);
}

/** `isAdmin: true` */
const IS_STAFF = /^is_?(super_?)?(admin|administrator|staff|moderator|root)$/i;
const ROLE = /^(role|roles|user_?role)$/i;
const SERVED =
  /user|client|customer|member|student|patient|guest|buyer|subscriber|visitor|lead|tenant|employee|participant/i;

/** `@Roles(Role.Admin, Role.Staff)`: all whom the route names work for the house. */
export function isRouteOfStaff(project: ProjectView, { path, at }: { path: string; at: Span }): boolean {
  const facts = project.facts(path);
  const fact = facts?.functions.findLast((one) => one.at[0] <= at[0] && at[1] <= one.at[1]);
  if (!facts || !fact) return false;
  const { decorators = [], cls } = fact;
  const own = decorators.flatMap((one) => rolesIn(facts, one));
  const named =
    own.length > 0 ? own : (facts.classes[cls ?? -1]?.decorators ?? []).flatMap((one) => rolesIn(facts, one));
  return named.length > 0 && named.every((one) => STAFF.test(one));
}

function rolesIn(facts: FileFacts, decorator: ValueId): string[] {
  const value = facts.values[decorator];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  if (!call || !/roles?$/i.test(chainOf(facts, call.callee)?.at(-1) ?? '')) return [];
  return call.args.flatMap((one) => listed(facts, one)).map((one) => nameOf(facts, one));
}

const STAFF = /admin|staff|manager|cashier|operator|moderator|support|accountant|clerk|owner|superuser/i;

function listed({ values }: FileFacts, id: ValueId): readonly ValueId[] {
  const value = values[id];
  return value?.kind === 'array' ? value.items : [id];
}

function nameOf({ values }: FileFacts, id: ValueId): string {
  const value = values[id];
  if (value?.kind === 'literal') return String(value.value);
  return value?.kind === 'member' ? value.name : '';
}

/** Here or where the model is made, rows belong to one of several houses. */
function hasTenants({ project, file, facts, query }: Asked): boolean {
  const { on } = query.chain;
  const made = on === undefined ? undefined : project.origin(file, on)?.thing?.made;
  const there = made && project.facts(made.path);
  return namesTenants(facts) || (there !== undefined && namesTenants(there));
}

const TENANT = /^(company|tenant|organi[sz]ation|org|workspace)(_?id)?$/i;

const namesTenants = derived(({ values }) =>
  values.some((one) => one.kind === 'object' && one.entries.some(({ key }) => TENANT.test(key ?? ''))),
);
