import * as z from 'zod';
import type { CallId } from '../kit/facts.ts';
import { quotedCall } from '../kit/failure-way.ts';
import { operationAt } from '../kit/operations.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { storesOnlyMeasured } from '../kit/stored-sizes.ts';
import { asksLength, wholeRead } from '../kit/whole-reads.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'body-without-limit',
  area: 'http',
  summary: 'a body of any size that is read into memory at once',
  why: 'What is read as a whole lies in memory as a whole, and whoever sends it says how much that is. One file of some gigabytes, or a few smaller ones at the same time, end the process for everybody that it serves.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    file.facts.calls.forEach((call, id) => {
      const from = wholeRead(project, file, id);
      if (!from) return;
      const fn = operationAt(project, file, call.region) ?? 0;
      if (asksLength(file, fn)) {
        context.note?.(call.at, 'the code around looks at the length');
        return;
      }
      if (from === 'object' && storesOnlyMeasured(project)) {
        context.note?.(call.at, 'all that is put into the storage is of a size that somebody looked at');
        return;
      }
      context.report({
        at: file.facts.values[call.callee]?.at ?? call.at,
        message: messageOf(context, id, from),
      });
    });
  },
});

function messageOf({ file: { facts } }: Context, id: CallId, from: 'address' | 'object'): string {
  const name = quotedCall(facts, facts.calls[id]?.callee ?? -1);
  return from === 'object'
    ? `${name} reads a stored file of any size into memory: one that is large enough ends the process; refuse it by \`ContentLength\` first, or work on the stream.`
    : `${name} reads whatever answers at an address that somebody else chose into memory, of any size: one large answer ends the process; refuse it by \`content-length\`, and count the bytes while reading.`;
}
