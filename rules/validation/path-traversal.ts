import * as z from 'zod';
import { optionState } from '../kit/options.ts';
import { defineRule } from '../kit/rule.ts';
import type { Reach } from '../kit/sinks.ts';
import { reportTexts } from '../kit/text-findings.ts';
import type { ProjectView } from '../kit/views.ts';

export default defineRule({
  id: 'path-traversal',
  area: 'validation',
  summary: 'a file path that is made of input',
  why: 'With `../` in it a name leads out of the folder that was meant: a client reads configuration and keys, or writes over code.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    reportTexts(context, {
      kinds: ['path'],
      when: isOpen,
      message: (input, sink) =>
        `${input} becomes a part of the path that ${sink} opens: with \`../\` in it the file lies outside of the folder that is meant; take \`path.basename\` of it, or compare the resolved path with the folder.`,
    });
  },
});

/** What the upload library made up itself is no input. */
const MADE_UP = new Set([
  'path',
  'filename',
  'destination',
  'fieldname',
  'size',
  'buffer',
  'filepath',
  'tempFilePath',
]);

function isOpen({ path, call, flow: { part, field } }: Reach, project: ProjectView): boolean {
  if (part === 'files' && field.some((one) => MADE_UP.has(one))) return false;
  // `sendFile(name, { root })` refuses whatever leads out of the root.
  const options = project.facts(path)?.calls[call]?.args[1];
  return options === undefined || optionState(project, { path, value: options }, ['root']) !== 'set';
}
