import { derived } from './derived.ts';
import type { FileFacts, ValueId } from './facts.ts';
import type { Query } from './queries.ts';
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
