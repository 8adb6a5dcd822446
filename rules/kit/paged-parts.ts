import type { ValueId } from './facts.ts';
import type { QueryWay } from './query-ways.ts';
import type { ProjectView } from './views.ts';

const LIMITS = /^(take|limit|first|skip|offset|cursor)$/;

/** Each gets so many rows and no more: hard to say in one query for all. */
export function isPaged(project: ProjectView, { query, way }: QueryWay): boolean {
  const facts = project.facts(way.at(-1)?.path ?? '');
  if (!facts) return false;
  const isSingle = (id: ValueId | undefined) => {
    const value = id === undefined ? undefined : facts.values[id];
    return value?.kind === 'literal' && value.value === 1;
  };
  if (query.chain.calls.some(({ name, args }) => LIMITS.test(name) && args.length > 0 && !isSingle(args[0])))
    return true;
  return query.args.some((id) => {
    const value = facts.values[id];
    const entries = value?.kind === 'object' ? value.entries : [];
    return entries.some(({ key, value: held }) => LIMITS.test(key ?? '') && !isSingle(held));
  });
}
