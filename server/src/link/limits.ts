import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Library, Limits } from '../../../rules/kit/library.ts';
import type { Origin, Site } from '../../../rules/kit/origin.ts';

/** What holds in a major; where the version is not known, what the newest does. */
export function limitsOf({ defaults = [], guards = [] }: Library, major: number | undefined): Limits {
  const version = major ?? Number.POSITIVE_INFINITY;
  return {
    defaults: defaults.find((one) => one.since <= version),
    guards: guards.filter(
      ({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= version && version <= until,
    ),
  };
}

/** A file that writes to a member of what a library handed out, and the call that made it. */
export interface MemberWrite {
  path: string;
  made: Site | undefined;
}

/** Writes to `….first.second` of what a library hands out. */
export function writesUnder(
  files: ReadonlyMap<string, FileFacts>,
  origin: (path: string, value: number) => Origin | undefined,
  [first, second]: readonly string[],
): MemberWrite[] {
  return [...files].flatMap(([path, { writes, values }]) =>
    writes.flatMap(({ target }) => {
      const last = values[target];
      const before = last?.kind === 'member' && last.name === second ? values[last.of] : undefined;
      if (before?.kind !== 'member' || before.name !== first) return [];
      const thing = origin(path, before.of)?.thing;
      return thing ? [{ path, made: thing.made }] : [];
    }),
  );
}
