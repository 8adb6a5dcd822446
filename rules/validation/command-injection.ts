import * as z from 'zod';
import { defineRule } from '../kit/rule.ts';
import { reportTexts } from '../kit/text-findings.ts';

export default defineRule({
  id: 'command-injection',
  area: 'validation',
  summary: 'a command or code that is made of input',
  why: 'A shell reads `;`, `|` and `$( )` in what it is given as commands of their own. One request runs anything on the machine.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    reportTexts(context, {
      kinds: ['command', 'code'],
      message: (input, sink) =>
        `${input} becomes a part of what ${sink} runs: \`;\` or \`$( )\` in it starts any other command; pass it to \`execFile\` as an argument of its own.`,
    });
  },
});
