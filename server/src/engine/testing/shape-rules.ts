import * as z from 'zod';
import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import { defineRule, type Rule } from '../../../../rules/kit/rule.ts';

/** Rules that report every construct of a kind, so that what holds for findings is tried on all shapes of them. */
export const shapeRules: readonly Rule[] = [
  reportEach('each-call', ({ calls }) => calls.map(({ at }) => at)),
  reportEach('each-callee', ({ calls, values }) => calls.map(({ at, callee }) => values[callee]?.at ?? at)),
  reportEach('each-catch', ({ regions }) =>
    regions.filter(({ kind }) => kind === 'catch').map(({ at }) => at),
  ),
  reportEach('each-function', ({ functions }) => functions.slice(1).map(({ at }) => at)),
  reportEach('each-class', ({ classes }) => classes.map(({ at }) => at)),
];

function reportEach(id: string, spans: (facts: FileFacts) => Span[]): Rule {
  return defineRule({
    id,
    area: 'debt',
    summary: '',
    why: '',
    severity: 'warning',
    preset: 'recommended',
    options: z.strictObject({}),
    check({ file, report }) {
      for (const at of spans(file.facts)) report({ at, message: id });
    },
  });
}
