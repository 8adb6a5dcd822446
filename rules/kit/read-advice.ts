import type { FileFacts } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { isOnlyCounted, usesOf } from './held.ts';
import { optionState } from './options.ts';
import type { Query } from './queries.ts';
import type { FileRef, ProjectView } from './views.ts';

/** What helps instead of a page, where a page would give something wrong; undefined where a limit is right. */
export function otherThanPages(project: ProjectView, file: FileRef, query: Query): string | undefined {
  const facts = project.facts(file.path);
  if (!facts) return undefined;
  const [options] = facts.calls[query.call]?.args ?? [];
  const at = options === undefined ? undefined : { path: file.path, value: options };
  if (query.callee.library === 'prisma' && optionState(project, at, ['distinct']) === 'set')
    return 'Prisma drops the doubles after it has read them all: ask with `groupBy`, and the database gives each value once';
  return isNumberWanted(facts, query)
    ? 'nothing but how many there are is used: let the database count'
    : undefined;
}

/** `rows.length`, and nothing else of them. */
function isNumberWanted(facts: FileFacts, { chain }: Query): boolean {
  const names = resultsIn(facts).get(chain.calls.at(-1)?.id ?? -1) ?? [];
  const uses = names.flatMap((one) => usesOf(facts)(one));
  return uses.length > 0 && uses.every((one) => isOnlyCounted(facts, one));
}
