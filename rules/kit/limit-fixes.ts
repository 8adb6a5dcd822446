import { afterImports } from './declare-logger.ts';
import type { Change, Fix } from './finding.ts';
import { type PageForm, pageForm } from './paging/forms.ts';
import { goesOut } from './paging/goes-out.ts';
import { styledFix } from './paging/styled.ts';
import { written } from './paging/written.ts';
import type { Query } from './queries.ts';
import type { FileView, ProjectView } from './views.ts';

const MOST = '100';
const NAME = 'MAX_ROWS';

/** A page as the project's other reads have it; else at most so many rows. Which ones is for the order to say. */
export function limitFix(project: ProjectView, file: FileView, query: Query): Fix[] {
  const form = pageForm(query);
  return form && goesOut(project, file, query)
    ? [...styledFix(project, file, query, form), ...plainFix(file, query, form)]
    : [];
}

/** A number that has a name, where the file has a place for one. */
function plainFix(file: FileView, query: Query, form: PageForm): Fix[] {
  const there = file.facts.bindings.find(({ name }) => name === NAME);
  const held = file.facts.values[there?.value ?? -1]?.at;
  const isThere = held !== undefined && file.text(held) === MOST;
  const hasPlace = file.facts.imports.some(({ kind }) => kind === 'import');
  const limit = isThere || (!there && hasPlace) ? NAME : MOST;
  const changes = written(file, query, form, { limit });
  if (!changes) return [];
  const declared = limit === NAME && !isThere ? [declaration(file)] : [];
  const said = form.options === undefined ? `.${form.limit}(${limit})` : `${form.limit}: ${limit}`;
  return [
    {
      title: `Read at most ${MOST} rows by \`${said}\``,
      kind: 'suggestion',
      changes: [...declared, ...changes],
    },
  ];
}

function declaration(file: FileView): Change {
  const at = afterImports(file);
  return { do: 'replace', span: [at, at], text: `\nconst ${NAME} = ${MOST};\n` };
}
