import * as z from 'zod';
import { defineRule } from '../kit/rule.ts';
import { reportTexts } from '../kit/text-findings.ts';

export default defineRule({
  id: 'sql-injection',
  area: 'data',
  summary: 'a query whose text is made of input',
  why: 'Whatever stands in the text of a query is read as SQL: a quote in it ends the literal, and what follows runs with the rights of the service. One request reads or deletes every table.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    reportTexts(context, {
      kinds: ['sql'],
      message: (input, sink) =>
        `${input} becomes a part of the SQL that ${sink} runs: a quote in it ends the literal and the rest is run as SQL; pass it as a parameter of the query.`,
    });
  },
});
