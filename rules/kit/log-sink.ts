import type { Entry, FileFacts } from './facts.ts';
import type { Span } from './finding.ts';
import { hasLevels } from './loggers.ts';

/** Inside an object or a class that is a logger by its methods: that is where a line leaves the process. */
export function isLogSink({ classes, values }: FileFacts, at: Span): boolean {
  const holds = (one: Span) => one[0] <= at[0] && at[1] <= one[1];
  const inClass = classes.some((one) => {
    if (!holds(one.at)) return false;
    return (
      hasLevels(one.members.map(({ name }) => name)) ||
      one.implements.some(({ name }) => name === 'LoggerService')
    );
  });
  return (
    inClass || values.some((one) => one.kind === 'object' && holds(one.at) && isLogger(values, one.entries))
  );
}

function isLogger(values: FileFacts['values'], entries: readonly Entry[]): boolean {
  const methods = entries.filter(({ value }) => values[value]?.kind !== 'literal');
  return hasLevels(methods.flatMap(({ key }) => key ?? []));
}
