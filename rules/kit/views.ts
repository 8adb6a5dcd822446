import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { LoggerUse } from './loggers.ts';
import type { Origin } from './origin.ts';
import type { FileRole } from './roles.ts';

/** One file as a rule sees it. */
export interface FileView {
  readonly path: string;
  readonly role: FileRole;
  readonly facts: FileFacts;
  text(span: Span): string;
}

/** What only the whole project knows. */
export interface ProjectView {
  /** What a value denotes, followed through names, destructuring, aliases and other files. */
  origin(file: FileView, value: ValueId): Origin | undefined;
  /** The same, but without leaving the file. */
  localOrigin(file: FileView, value: ValueId): Origin | undefined;
  /** How the project's own logger is reached at a call; undefined where there is none or it cannot be. */
  loggerAt(file: FileView, call: CallId): LoggerUse | undefined;
  /** The project's logger, by the module that makes it; undefined where the project has none. */
  readonly logger: { path: string; name: string } | undefined;
  /** Whether this file makes the project's logger, or is needed to make it. */
  belongsToLogger(file: FileView): boolean;
  /** Whether the build takes console calls out of what a browser gets. */
  stripsConsole(file: FileView): boolean;
}
