import * as z from 'zod';
import { defineRule } from '../kit/rule.ts';
import { reportTexts } from '../kit/text-findings.ts';
import { decidesHost } from '../kit/text-input.ts';

export default defineRule({
  id: 'open-redirect',
  area: 'validation',
  summary: 'a redirect to an address that is made of input',
  why: 'A link to this service sends its visitor anywhere: mails that lure people with a trusted address work, and what is added to the address on the way, such as a code of a login, goes along.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    reportTexts(context, {
      kinds: ['redirect'],
      when: ({ flow }) => decidesHost(flow),
      message: (input, sink) =>
        `${input} decides where ${sink} sends the visitor: a link to this service leads to any other site; redirect to a path that begins with one slash, or to one of a list.`,
    });
  },
});
