import * as z from 'zod';
import { defineRule } from '../kit/rule.ts';
import { reportTexts } from '../kit/text-findings.ts';
import { decidesHost } from '../kit/text-input.ts';

export default defineRule({
  id: 'request-forgery',
  area: 'validation',
  summary: 'a request to a host that is made of input',
  why: 'The service asks whatever address a client names, from inside the network: metadata of the cloud, databases and admin pages that trust their neighbours answer it.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    reportTexts(context, {
      kinds: ['url'],
      when: ({ flow }) => decidesHost(flow),
      message: (input, sink) =>
        `${input} decides which host ${sink} asks: a client reaches addresses inside the network, such as metadata of the cloud; compare the host of \`new URL\` with a list before.`,
    });
  },
});
