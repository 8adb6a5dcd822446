import type { Call, FileFacts, ValueId } from './facts.ts';
import type { LibraryCallee } from './flow.ts';
import { firstArgument, optionState } from './options.ts';
import type { FileRef, ProjectView } from './views.ts';

const OF_PRISMA = 5000;

/** What an open transaction holds while somebody waits inside it, and for how long at most. */
export function costOf(
  project: ProjectView,
  file: FileRef,
  { call, callee, takesHandle }: { call: Call; callee: LibraryCallee; takesHandle: boolean },
): string {
  const held = takesHandle ? 'its connection and all that it has locked are held' : 'its connection is held';
  if (callee.library !== 'prisma') return `${held} for as long as that takes`;
  const limit = limitOf(project, file, call, callee);
  return limit === undefined
    ? `Prisma gives it up when its \`timeout\` is over, ${held} until then`
    : `Prisma gives it up after ${limit / 1000} s, ${held} until then`;
}

/** In milliseconds; undefined where it is set and cannot be read. */
function limitOf(
  project: ProjectView,
  { path }: FileRef,
  { args: [, options] }: Call,
  { made }: LibraryCallee,
): number | undefined {
  const facts = project.facts(path);
  const own = facts && options !== undefined ? { path, value: options } : undefined;
  if (optionState(project, own, ['timeout']) !== 'absent') return facts && numberAt(facts, options);
  const there = made && project.facts(made.path);
  const client = made && there ? firstArgument(made.path, there, made.call) : undefined;
  const state = optionState(project, client, ['transactionOptions', 'timeout']);
  return state === 'absent' ? OF_PRISMA : undefined;
}

function numberAt({ values, bindings }: FileFacts, id: ValueId | undefined): number | undefined {
  const value = values[id ?? -1];
  if (value?.kind === 'binding')
    return numberAt({ values, bindings } as FileFacts, bindings[value.binding]?.value);
  if (value?.kind === 'object') {
    const entry = value.entries.find(({ key }) => key === 'timeout');
    return entry && numberAt({ values, bindings } as FileFacts, entry.value);
  }
  if (value?.kind === 'binary' && value.op === '*') {
    const [left, right] = [value.left, value.right].map((one) =>
      numberAt({ values, bindings } as FileFacts, one),
    );
    return left === undefined || right === undefined ? undefined : left * right;
  }
  return value?.kind === 'literal' && typeof value.value === 'number' ? value.value : undefined;
}
