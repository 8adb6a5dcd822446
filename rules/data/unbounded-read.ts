import * as z from 'zod';
import { isKeptWhole } from '../kit/kept-whole.ts';
import { limitFix } from '../kit/limit-fixes.ts';
import { type ListRead, listReadAt } from '../kit/list-read.ts';
import { isLookup } from '../kit/lookup-reads.ts';
import { runsOnceOnly } from '../kit/once.ts';
import { otherThanPages } from '../kit/read-advice.ts';
import { scopeOf } from '../kit/read-scope.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule } from '../kit/rule.ts';
import { grows } from '../kit/tables.ts';
import type { FileView } from '../kit/views.ts';
import { isDrained } from '../kit/work-lists.ts';

export default defineRule({
  id: 'unbounded-read',
  area: 'data',
  summary: 'a query that loads every matching row of a table that grows',
  why: 'A list query without a limit loads as many rows as the table has. With the data of the first weeks nobody notices; after a year each request moves thousands of rows through the database, the network and the memory of the process, until it answers in seconds or ends for lack of memory.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check({ file, project, report, note }) {
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id, call } of project.libraryCalls(file)) {
      const { region, at } = call;
      const read = listReadAt(project, file, id);
      if (!read) continue;
      const scope = scopeOf(project, file, read);
      if (scope === 'one') note?.(at, 'the rows belong to one other row, or share a value of the caller');
      if (scope !== 'all' && scope !== 'unbounded list' && scope !== 'activity') continue;
      if (!grows(project, file, read.query))
        note?.(at, 'no row is added to this table while the service runs');
      else if (isKeptWhole(file.facts, read)) note?.(at, 'all rows are kept as they are under one name');
      else if (isDrained(project, file, read.query))
        note?.(at, 'what is read is removed right after: a list of what is left to do');
      else if (isLookup(project, file, read.query))
        note?.(at, 'two short values of each row are looked up in memory, and nothing is done row by row');
      else if (!runsOnceOnly(project, file, region)) {
        const remedy = otherThanPages(project, file, read.query);
        report({
          at,
          message: messageOf(file, read, WHAT[scope], remedy),
          fixes: remedy === undefined ? limitFix(project, file, read.query) : [],
        });
      }
    }
  },
});

function messageOf(file: FileView, { query }: ListRead, what: string, remedy: string | undefined): string {
  const { facts } = file;
  const at = facts.values[facts.calls[query.call]?.callee ?? -1]?.at;
  const name = at
    ? file
        .text(at)
        .replace(/\s*\.\s*/g, '.')
        .replace(/\s+/g, ' ')
    : query.method;
  if (remedy) return `\`${name}\` ${what}, and memory and time grow with the data; ${remedy}.`;
  if (query.callee.library === 'supabase')
    return `\`${name}\` asks for the whole table and gets 1000 rows of it by default: the rest is missing without an error; page through with \`range\`, or let the database count and add.`;
  return `\`${name}\` ${what}, and memory and time grow with the data; set \`${LIMITS[query.callee.library] ?? 'limit'}\` and page through, or let the database count and add.`;
}

const WHAT = {
  all: 'loads every matching row of the table',
  activity: 'loads all that one owner ever added',
  'unbounded list': 'loads the rows of a whole list that has no limit itself',
};

const LIMITS: Readonly<Record<string, string>> = {
  prisma: 'take',
  typeorm: 'take',
  pg: 'LIMIT',
  'mysql-promise': 'LIMIT',
};
