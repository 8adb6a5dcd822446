import * as z from 'zod';
import { calledBy } from '../kit/failure-way.ts';
import type { Place } from '../kit/finding.ts';
import { handleFix } from '../kit/handle-fixes.ts';
import { type OutsideWrite, outsideWrites } from '../kit/outside-transaction.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'unused-transaction',
  area: 'data',
  summary: 'a write inside a transaction that does not belong to it',
  why: 'A transaction holds for what is asked on its own handle. What is written on the client outside goes over another connection: it stays when the transaction is rolled back, it does not see what the transaction has written, and under load it waits for a connection that the transactions around it hold.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const one of outsideWrites(project, file)) report(context, one);
  },
});

function report(context: Context, write: OutsideWrite): void {
  const { file } = context;
  const { facts } = file;
  const call = facts.calls[write.call];
  const opener = facts.calls[write.opener];
  if (!call || !opener) return;
  const name = calledBy(facts, call.callee) ?? 'this write';
  const handle = write.handle ? `\`${write.handle}\`` : 'a handle';
  const remedy = write.handle
    ? `run it on ${handle}`
    : `take ${handle} as the parameter of the function, and run it on that`;
  context.report({
    at: facts.values[call.callee]?.at ?? call.at,
    message: `\`${name}\` stands inside the transaction and writes on the client outside: it stays when the transaction is rolled back, and waits for a second connection while this one is held; ${write.isInHelper ? `hand ${handle} on to it` : remedy}.`,
    related: placesOf(context, write),
    fixes: handleFix(file, write),
  });
}

function placesOf({ file, project }: Context, { opener, way }: OutsideWrite): Place[] {
  const opened = file.facts.values[file.facts.calls[opener]?.callee ?? -1]?.at;
  const steps = way.slice(1).flatMap(({ path, call }, at) => {
    const span = project.facts(path)?.calls[call]?.at;
    return span ? [{ path, span, message: at === way.length - 2 ? 'the write' : 'leads to the write' }] : [];
  });
  return [...(opened ? [{ path: file.path, span: opened, message: 'the transaction' }] : []), ...steps];
}
