import * as z from 'zod';
import { type Borrowed, borrowedAt } from '../kit/borrowed-connections.ts';
import type { CallId } from '../kit/facts.ts';
import { calledBy } from '../kit/failure-way.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'leaked-connection',
  area: 'data',
  summary: 'a connection of a pool that is not given back on every way',
  why: 'A pool has few connections, ten by default. One that is not given back is gone until the process ends. Where a failure leaves it out, each failed request takes one, and soon every request waits for a connection that never comes, without an error that says why.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id } of project.libraryCalls(file)) {
      const borrowed = borrowedAt(project, file, id);
      if (borrowed) report(context, id, borrowed);
    }
  },
});

function report({ file, report: tell }: Context, id: CallId, { name, releases }: Borrowed): void {
  const call = file.facts.calls[id];
  if (!call) return;
  const from = calledBy(file.facts, call.callee) ?? 'connect';
  const [first] = releases;
  tell({
    at: file.facts.values[call.callee]?.at ?? call.at,
    message: first
      ? `When a query on \`${name}\` fails, what \`${from}\` took out of the pool is never given back, and after a few failures every request waits for ever; call \`${name}.release()\` in \`finally\`.`
      : `What \`${from}\` takes out of the pool is never given back: after as many runs as the pool has connections every request waits for ever; call \`${name}.release()\` in \`finally\`.`,
    related: releases.map((span) => ({ path: file.path, span, message: 'not reached after a failure' })),
  });
}
