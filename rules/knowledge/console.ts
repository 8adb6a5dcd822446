import type { Severity } from '../kit/finding.ts';

export interface ConsoleMethod {
  stream: 'stdout' | 'stderr';
  /** What it is in code that runs in production; undefined where it is left alone. */
  severity: Severity;
  /** A message for people, as against a tool of debugging. */
  isMessage: boolean;
}

const message = (stream: ConsoleMethod['stream']): ConsoleMethod => ({
  stream,
  severity: 'warning',
  isMessage: true,
});
const leftover = (stream: ConsoleMethod['stream']): ConsoleMethod => ({
  stream,
  severity: 'warning',
  isMessage: false,
});

export const CONSOLE_METHODS: ReadonlyMap<string, ConsoleMethod> = new Map([
  ['log', message('stdout')],
  ['info', message('stdout')],
  ['debug', message('stdout')],
  ['warn', message('stderr')],
  ['error', message('stderr')],
  ['trace', leftover('stderr')],
  ['dir', leftover('stdout')],
  ['dirxml', leftover('stdout')],
  ['table', leftover('stdout')],
  ['group', leftover('stdout')],
  ['groupCollapsed', leftover('stdout')],
  ['groupEnd', leftover('stdout')],
  ['count', leftover('stdout')],
  ['countReset', leftover('stdout')],
  ['time', leftover('stdout')],
  ['timeEnd', leftover('stdout')],
  ['timeLog', leftover('stdout')],
  ['clear', leftover('stdout')],
  ['profile', leftover('stdout')],
  ['profileEnd', leftover('stdout')],
  // It never throws in Node: it only prints.
  ['assert', { stream: 'stderr', severity: 'info', isMessage: false }],
]);

/** Dialogs that Node does not have: a call is a ReferenceError there. */
export const DIALOGS: ReadonlySet<string> = new Set(['alert', 'confirm', 'prompt']);
