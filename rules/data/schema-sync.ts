import * as z from 'zod';
import type { CallId } from '../kit/facts.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { type Sync, syncsIn } from '../kit/schema-syncs.ts';

export default defineRule({
  id: 'schema-sync',
  area: 'data',
  summary: 'the schema of the database is changed to fit the code when the service starts',
  why: 'What compares the schema with the classes and changes it at every start knows nothing of the rows: a renamed property drops its column with all that is in it, and two instances that start together change the same tables at the same time. Nobody reviews the statements, and nothing brings the data back.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id, sync } of syncsIn(project, file)) report(context, id, sync);
  },
});

function report({ file, report: tell }: RuleContext<Record<string, never>>, id: CallId, sync: Sync): void {
  const name = `\`${file.text(sync.at)}\``;
  const harm = sync.drops
    ? `${name} drops the tables with all rows each time this runs`
    : `${name} changes the tables of production to fit the code at each start, and drops a renamed column with its data`;
  const call = file.facts.calls[id];
  if (!call) return;
  tell({
    at: sync.at,
    message: `${harm}; write migrations, and run them before the service starts.`,
    fixes: sync.fix
      ? [
          {
            title: sync.fix.title,
            kind: 'suggestion',
            changes: [{ do: 'replace', span: sync.fix.span, text: sync.fix.text }],
          },
        ]
      : [],
  });
}
