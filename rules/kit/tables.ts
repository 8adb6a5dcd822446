import type { FileFacts, RegionId } from './facts.ts';
import { iterationsAround } from './iteration.ts';
import { runsOnceOnly } from './once.ts';
import { isOwnConnection } from './own-connections.ts';
import { type Query, queryAt } from './queries.ts';
import { functionAround } from './regions.ts';
import { inProduction } from './roles.ts';
import { isFewByNature } from './small.ts';
import { isOfSettings, tableOf } from './table-names.ts';
import type { FileRef, ProjectView } from './views.ts';
import { entriesOf } from './written-records.ts';

/** All that call it go through a list that is written out. */
function isForFewOnly(
  project: ProjectView,
  facts: FileFacts,
  path: string,
  region: RegionId | undefined,
): boolean {
  const fn = region === undefined ? undefined : functionAround(facts, region);
  const callers = fn === undefined ? [] : project.callers(path, fn);
  return (
    callers.length > 0 &&
    callers.every((step) => {
      const from = project.facts(step.path)?.calls[step.call]?.region;
      if (from === undefined) return false;
      const [around] = iterationsAround(project, step, from);
      return around !== undefined && isFewByNature(project, step, around.over);
    })
  );
}

const INSERTS: Readonly<Record<string, readonly string[]>> = {
  prisma: ['create', 'createMany', 'createManyAndReturn'].map((one) => `prisma#Model.${one}`),
  drizzle: ['drizzle#Db.insert'],
  typeorm: [
    'Repository.save',
    'Repository.insert',
    'Manager.save',
    'Manager.insert',
    'EntityClass.insert',
  ].map((one) => `typeorm#${one}`),
  knex: ['knex#Builder.insert'],
  kysely: [
    'kysely#Change.execute',
    'kysely#Change.executeTakeFirst',
    'kysely#Change.executeTakeFirstOrThrow',
  ],
  supabase: ['supabase#Table.insert', 'supabase#Table.upsert'],
  firestore: ['firestore#Query.add', 'firestore#Document.set', 'firestore#Document.create'],
  pg: ['pg#Pool.query', 'pg#Client.query'],
  postgres: ['postgres#Sql', 'postgres#Sql.unsafe'],
  'mysql-promise': ['mysql-promise#Pool.query', 'mysql-promise#Pool.execute'],
};

const ADDS: ReadonlySet<string> = new Set(['insert', 'bulk', 'upsert']);

/** `save(order)`, where the order was asked for before: nothing is added. */
function isKnownRow({ values, bindings }: FileFacts, { method, args: [only] }: Query): boolean {
  const value = method === 'save' && only !== undefined ? values[only] : undefined;
  const made = value?.kind === 'binding' ? bindings[value.binding]?.value : undefined;
  return made !== undefined && values[made]?.kind === 'await';
}

/** Whether rows are added while the service runs; true where the library does not tell which table a call means. */
export function grows(project: ProjectView, file: FileRef, query: Query): boolean {
  const facts = project.facts(file.path);
  const table = facts && tableOf(facts, query);
  if (isOfSettings(table)) return false;
  const apis = INSERTS[query.callee.library];
  if (!apis || table === undefined) return true;
  return apis
    .flatMap((api) => project.callsTo(api))
    .some(({ path, call }) => {
      const there = project.facts(path);
      const insert = there && inProduction(project.role(path)) ? queryAt(project, { path }, call) : undefined;
      if (!there || !insert || tableOf(there, insert) !== table) return false;
      if (!ADDS.has(insert.kind) || isKnownRow(there, insert)) return false;
      if (isOwnConnection(insert.args.flatMap((one) => entriesOf(there, one)))) return false;
      const region = there.calls[call]?.region;
      return !runsOnceOnly(project, { path }, region) && !isForFewOnly(project, there, path, region);
    });
}
