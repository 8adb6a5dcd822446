import type { FunctionFact } from '../facts.ts';
import type { Confidence } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import type { Handler } from './handlers.ts';
import type { LeakScope } from './leaks.ts';
import { ownErrors } from './own-errors.ts';
import { isOutside, risksOf } from './tried.ts';
import { usesOf } from './uses.ts';

/** Where errors come from whose texts may be sent. */
export interface LeakSource extends LeakScope {
  confidence: Confidence;
  /** What the texts that are sent come from, for the message. */
  kind: 'caught' | 'any';
  /** All that comes here are errors of the project, with texts written for those who read them. */
  isOwn: () => boolean;
}

/** What was caught while something outside the program was asked can hold anything. */
export function caughtSource(file: FileView, project: ProjectView, handler: Handler): LeakSource | undefined {
  if (handler.error === undefined) return undefined;
  const risks = risksOf(file, project, handler);
  const isSure = risks.some(isOutside);
  if (!isSure && !risks.some((one) => one.effect === undefined)) return undefined;
  return {
    file,
    project,
    body: handler.body,
    error: handler.error,
    uses: usesOf(file.facts, handler),
    confidence: isSure ? 'high' : 'medium',
    kind: 'caught',
    isOwn: () => ownErrors(file, project, handler)?.isFixed ?? false,
  };
}

/** Functions that a framework hands every error to. */
export function errorHandlerSources(file: FileView, project: ProjectView): LeakSource[] {
  return file.facts.functions.flatMap((fact, fn) => {
    const [error] = fact.params[0] ?? [];
    // Whoever answers has more than the error at hand.
    if (error === undefined || fact.params.length < 2) return [];
    const runs = project
      .situations(file.path, fn)
      .some((one) => one.situation === 'error-handler' && one.way.length === 0);
    if (!runs && !isExpressErrorHandler(file, project, fact)) return [];
    return [
      { ...scopeOf(file, project, fn, fact, error), confidence: 'high', kind: 'any', isOwn: () => false },
    ];
  });
}

function scopeOf(
  file: FileView,
  project: ProjectView,
  fn: number,
  fact: FunctionFact,
  error: number,
): LeakScope {
  const at = file.facts.regions[fact.body]?.at ?? [0, 0];
  const uses = usesOf(file.facts, {
    kind: 'callback',
    at,
    body: fact.body,
    error,
    fn,
    within: fact.created ?? 0,
    comment: '',
    tried: { kind: 'block', region: fact.body, at },
  });
  return { file, project, body: fact.body, error, uses };
}

/** Four parameters, the third an Express response: that is how Express tells them apart. */
function isExpressErrorHandler(file: FileView, project: ProjectView, { params }: FunctionFact): boolean {
  if (params.length !== 4) return false;
  const [response] = params[2] ?? [];
  const use = file.facts.values.findIndex((one) => one.kind === 'binding' && one.binding === response);
  return use >= 0 && project.origin(file, use)?.thing?.key === 'express#Response';
}
