import * as z from 'zod';
import type { CallId } from '../kit/facts.ts';
import { calledBy } from '../kit/failure-way.ts';
import { mayBeUndefined, type OpenFilter, openFilterAt } from '../kit/open-filters.ts';
import { replacedWhereAt } from '../kit/replaced-wheres.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'dropped-filter',
  area: 'data',
  summary: 'a condition that falls away without an error',
  why: 'A condition whose value is `undefined` is left out, and a second `where` takes the place of the first: the query runs all the same, for all rows instead of a few. Then a stranger gets the first row of the table, or a delete for one user empties it.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id } of project.libraryCalls(file)) {
      reportReplaced(context, id);
      const open = openFilterAt(project, file, id);
      if (open && mayBeUndefined(file, open)) reportOpen(context, id, open);
    }
  },
});

function reportReplaced({ file, project, report }: Context, id: CallId): void {
  const replaced = replacedWhereAt(project, file, id);
  if (!replaced) return;
  const { at, first, library } = replaced;
  const isTypeorm = library === 'typeorm';
  report({
    at,
    message: `This \`where\` takes the place of the one before: what that one asks for no longer holds, and rows of others match; ${isTypeorm ? 'add to it with `andWhere`' : 'put both conditions into one `and(…)`'}.`,
    related: [{ path: file.path, span: first, message: 'no longer holds' }],
    fixes: isTypeorm
      ? [
          {
            title: 'Add to the condition before with `andWhere`',
            kind: 'suggestion',
            changes: [{ do: 'replace', span: at, text: 'andWhere' }],
          },
        ]
      : [],
  });
}

function reportOpen({ file, report }: Context, id: CallId, { name, at, harm }: OpenFilter): void {
  const callee = calledBy(file.facts, file.facts.calls[id]?.callee ?? -1) ?? 'this query';
  report({
    at,
    message: `Where \`${name}\` is not given, the condition falls away and \`${callee}\` ${HARM[harm]}; throw or return before, or ask for a value that is always there.`,
  });
}

const HARM = {
  all: 'changes every row of the table',
  first: 'gives the first row of the table, whoever it belongs to',
};
