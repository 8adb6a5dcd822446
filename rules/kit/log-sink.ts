import { derived } from './derived.ts';
import type { ClassFact, Entry, FileFacts } from './facts.ts';
import type { Span } from './finding.ts';
import { hasLevels } from './loggers.ts';

/** Inside an object or a class that is a logger by its methods: that is where a line leaves the process. */
export function isLogSink(facts: FileFacts, at: Span): boolean {
  return sinks(facts).some((one) => one[0] <= at[0] && at[1] <= one[1]);
}

const sinks = derived(({ classes, values }) => [
  ...classes.filter(isLoggerClass).map((one) => one.at),
  ...values.flatMap((one) => (one.kind === 'object' && isLogger(values, one.entries) ? [one.at] : [])),
]);

function isLoggerClass({ members, implements: types }: ClassFact): boolean {
  return hasLevels(members.map(({ name }) => name)) || types.some(({ name }) => name === 'LoggerService');
}

function isLogger(values: FileFacts['values'], entries: readonly Entry[]): boolean {
  const methods = entries.filter(({ value }) => values[value]?.kind !== 'literal');
  return hasLevels(methods.flatMap(({ key }) => key ?? []));
}
