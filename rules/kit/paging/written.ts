import { addCall } from '../chain-edits.ts';
import type { Change } from '../finding.ts';
import { editOption } from '../option-edits.ts';
import type { Query } from '../queries.ts';
import { placeOption } from '../relations/nested-options.ts';
import type { FileView } from '../views.ts';
import type { PageForm } from './forms.ts';

/** A page in a read that has none. */
export function written(
  file: FileView,
  query: Query,
  { limit, offset, options }: PageForm,
  page: { limit: string; offset?: string },
): Change[] | undefined {
  const given = page.offset === undefined ? [] : [[offset, page.offset] as const];
  const all = [[limit, page.limit] as const, ...given];
  if (options === undefined) {
    // In the order in which the database does it, where the library says `skip`.
    const ordered = offset === 'skip' ? [...all].reverse() : all;
    const edit = addCall(file, query, ordered.map(([key, value]) => `.${key}(${value})`).join(''));
    return edit && [{ do: 'replace', ...edit }];
  }
  const text = all.map(([key, value], at) => (at === 0 ? value : `${key}: ${value}`)).join(', ');
  const behind = placeOption(file, query.call, options, [limit], text);
  const edit = behind && behind !== 'there' ? behind : editOption(file, query.call, options, [limit], text);
  return edit && [{ do: 'replace', span: edit.span, text: edit.text.replace(SAME_NAME, '$1') }];
}

/** `take: take` is written as `take`. */
const SAME_NAME = /\b([\w$]+): \1(?=[\s,}]|$)/g;
