import * as z from 'zod';
import { calledBy } from '../kit/failure-way.ts';
import type { LibraryCall } from '../kit/flow.ts';
import { failsInResult, isService, readInsteadOfError } from '../kit/result-errors.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { harmOfRejection, isInComponent } from '../kit/unattended.ts';
import { unstarted } from '../kit/unstarted.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'ignored-error-result',
  area: 'errors',
  summary: 'the error that a client returns instead of throwing is never read',
  why: 'Some clients, Supabase among them, never reject: they resolve to an object with the data or the error in it. A try/catch around them catches nothing. Where `error` is not read, a write that failed counts as done, and an outage of the database looks like an empty table.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!harmOfRejection(file.role)) return;
    for (const one of project.libraryCalls(file)) report(context, one);
  },
});

const READS = new Set(['read', 'query']);
const KEPT = new Set(['read', 'write', 'query', 'publish', 'enqueue']);

function report(context: Context, { id, call, callee }: LibraryCall): void {
  const { file, project } = context;
  if (!failsInResult(callee) || isService(callee.operation.effect)) return;
  // What never starts has no result; that it does not start is told as a floating promise.
  if (unstarted(file, project, id)) return;
  const effect = callee.operation.effect ?? '';
  const keys = KEPT.has(effect) ? readInsteadOfError(file, project, id) : undefined;
  if (!keys) context.note?.(call.at, 'its error is read, or the whole result goes somewhere else');
  if (!keys || isInComponent(file.facts, call.region)) return;
  const isRead = READS.has(effect) && keys.length > 0;
  const name = `\`${calledBy(file.facts, call.callee) ?? callee.library}\``;
  const harm = isRead
    ? 'an outage looks like no data at all'
    : 'a refused write counts as done, and nothing tells of it';
  context.report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    confidence: isRead ? 'medium' : 'high',
    message: `${name} never rejects: its failure is in \`error\` of what it gives, which is not read here, so that ${harm}. Read \`error\`, and throw or handle it.`,
  });
}
