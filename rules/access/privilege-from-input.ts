import * as z from 'zod';
import { privilegeTaken } from '../kit/privileges.ts';
import { firstBy, inputName, sinkName, sinkPlace } from '../kit/reached.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule({
  id: 'privilege-from-input',
  area: 'access',
  summary: 'a role or another right that the client chooses for itself',
  why: 'Whoever can send a request can put any field into it. Where the role, the admin flag or the balance of an account is taken from there and nobody asks who sends it, one request makes an administrator of anybody.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check({ file, project, report }) {
    if (!answersForTraffic(file.role)) return;
    const found = project.reaches(file).flatMap((reach) => {
      if (reach.flow.source.path !== file.path) return [];
      const column = privilegeTaken(project, reach);
      return column === undefined ? [] : [{ reach, column }];
    });
    for (const { reach, column } of firstBy(found, (one) => `${one.reach.flow.source.at}:${one.column}`)) {
      const name = `\`${inputName(file, reach.flow)}\``;
      report({
        at: reach.flow.source.at,
        message: `${name} becomes the \`${column}\` that \`${sinkName(project, reach)}\` stores, and nobody asks who sends it: a client gives itself any right it likes; set it on the server, or ask first what the one who is signed in may change.`,
        related: [sinkPlace(project, reach, 'is stored here')],
      });
    }
  },
});
