import * as z from 'zod';
import type { CallId } from '../kit/facts.ts';
import { quotedCall } from '../kit/failure-way.ts';
import type { Fix } from '../kit/finding.ts';
import { editOption, optionText } from '../kit/option-edits.ts';
import { unboundedPresign } from '../kit/presigned.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { type Receiver, receiversIn } from '../kit/upload-receivers.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'upload-without-limit',
  area: 'http',
  summary: 'an upload of any size is accepted',
  why: 'Whoever uploads says how large a file is. Without a limit one client fills the memory or the disk of the machine, or a bucket that somebody pays for, and everybody else is refused.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    const receivers = receiversIn(project, file);
    file.facts.calls.forEach((call, id) => {
      const receiver = receivers.get(id);
      if (receiver) reportReceiver(context, id, receiver);
      else if (unboundedPresign(project, file, id))
        context.report({
          at: file.facts.values[call.callee]?.at ?? call.at,
          message: `The address that ${nameOf(context, id)} gives takes a file of any size: whoever has it fills the bucket, and what reads the file later gets all of it; sign the size with \`ContentLength\` after checking it, or use a presigned POST with \`content-length-range\`.`,
        });
    });
  },
});

function nameOf({ file: { facts } }: Context, id: CallId): string {
  return quotedCall(facts, facts.calls[id]?.callee ?? -1);
}

function reportReceiver(context: Context, id: CallId, receiver: Receiver): void {
  const { file } = context;
  const call = file.facts.calls[id];
  if (!call) return;
  const where = receiver.isInMemory ? 'into memory' : 'onto the disk';
  const harm = receiver.isInMemory ? 'one large file ends the process' : 'a few large files fill it';
  context.report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    message: `${nameOf(context, id)} takes files of any size ${where}: ${harm}; set \`${optionText(receiver.key, 'bytes').replace(': bytes', '')}\`.`,
    fixes: limitFix(context, id, receiver),
  });
}

/** Ten megabytes: more than a photo or a document, less than what hurts. */
const MOST = '10 * 1024 * 1024';

function limitFix({ file }: Context, id: CallId, { options, key }: Receiver): Fix[] {
  const edit = editOption(file, id, options, key, MOST);
  if (!edit) return [];
  const title = `Take at most 10 MB of each file by \`${optionText(key, MOST)}\``;
  return [{ title, kind: 'suggestion', changes: [{ do: 'replace', ...edit }] }];
}
