import type { Change, Fix } from '../finding.ts';
import { type Query, queryAt } from '../queries.ts';
import { statementStart } from '../statement-start.ts';
import type { FileView, ProjectView } from '../views.ts';
import { type PageForm, pageOf } from './forms.ts';
import { localStyle } from './local-style.ts';
import { type SharedStyle, sharedStyle } from './shared-style.ts';
import { written } from './written.ts';

/** Further reads tell nothing more of how a project pages. */
const LOOKED_AT = 60;

/** A page as the nearest other read has it: one that the request chooses rather than a constant. */
export function styledFix(project: ProjectView, file: FileView, query: Query, form: PageForm): Fix[] {
  const near = [...project.callsTo(query.callee.api)].sort(
    (a, b) => distance(file.path, a.path) - distance(file.path, b.path),
  );
  let fixed: Fix | undefined;
  for (const { path, call } of near.slice(0, LOOKED_AT)) {
    const style = styleAt(project, file, query, form, { path, call });
    if (!style || (fixed && style.statements.length === 0)) continue;
    const changes = applied(file, query, form, style);
    if (changes) fixed = fixOf(form, style, changes);
    if (changes && style.statements.length > 0) break;
  }
  return fixed ? [fixed] : [];
}

function styleAt(
  project: ProjectView,
  file: FileView,
  query: Query,
  form: PageForm,
  { path, call }: { path: string; call: number },
): SharedStyle | undefined {
  const facts = project.facts(path);
  const read = facts && queryAt(project, { path }, call);
  const page = read && pageOf(facts, read, form);
  if (!facts || !page) return undefined;
  if (path !== file.path) return sharedStyle(project, file, query.call, { path, facts, page });
  const local = localStyle(file, page, query.call);
  // A number alone is no style.
  if (!local || /^[\d_]+$/.test(local.limit)) return undefined;
  const name =
    form.options === undefined ? `.${form.limit}(${local.limit})` : `${form.limit}: ${local.limit}`;
  return { ...local, imports: [], name };
}

/** How far the paths lead apart. */
function distance(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [one.split('/'), other.split('/')];
  let same = 0;
  while (a[same] !== undefined && a[same] === b[same]) same++;
  return a.length + b.length - 2 * same;
}

function startOf({ facts }: FileView, { chain, call }: Query): number {
  return facts.calls[chain.calls.at(-1)?.id ?? call]?.at[0] ?? 0;
}

function applied(file: FileView, query: Query, form: PageForm, style: SharedStyle): Change[] | undefined {
  const edits = written(file, query, form, style);
  if (!edits || style.statements.length === 0) return edits;
  const start = statementStart(file, startOf(file, query));
  if (!start) return undefined;
  const text = style.statements.map((one) => `${one}\n${start.indent}`).join('');
  return [{ do: 'replace', span: [start.at, start.at], text }, ...edits];
}

function fixOf(
  { limit }: PageForm,
  { limit: bound, name, statements, imports }: SharedStyle,
  changes: Change[],
): Fix {
  const title =
    statements.length > 0
      ? `Read one page by \`${name}\`, as other reads do`
      : `Read at most \`${bound}\` rows by \`${limit}\`, as other reads do`;
  return { title, kind: 'suggestion', changes: [...changes, ...imports] };
}
