import * as z from 'zod';
import { type CacheWrite, cacheWriteAt } from '../kit/cache-writes.ts';
import type { CallId } from '../kit/facts.ts';
import { calledBy } from '../kit/failure-way.ts';
import type { Fix } from '../kit/finding.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'cache-without-expiry',
  area: 'data',
  summary: 'a cached answer that never expires',
  why: 'A cached answer without an expiry stays until somebody removes it: it is served long after what it was made from has changed, and with a key for each user or page the store grows until it throws other keys out or refuses to write.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id, call } of project.libraryCalls(file)) {
      const write = cacheWriteAt(project, file, id);
      if (!write) continue;
      const name = calledBy(file.facts, call.callee) ?? 'set';
      context.report({
        at: file.facts.values[call.callee]?.at ?? call.at,
        message: `\`${name}\` keeps this answer for ever: it goes on being served when the data have changed, and each new key stays in the store; give it an expiry${write.expiry ? ` as ${write.expiry.title}` : ''}.`,
        fixes: fixesOf(context, id, write),
      });
    }
  },
});

function fixesOf({ file }: Context, id: CallId, { expiry }: CacheWrite): Fix[] {
  const last = file.facts.values[file.facts.calls[id]?.args.at(-1) ?? -1];
  if (!expiry || !last) return [];
  return [
    {
      title: `Let it expire after an hour by ${expiry.title}`,
      kind: 'suggestion',
      changes: [{ do: 'replace', span: [last.at[1], last.at[1]], text: `, ${expiry.text}` }],
    },
  ];
}
