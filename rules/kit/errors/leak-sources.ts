import type { Confidence, Place } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import type { Handler } from './handlers.ts';
import type { LeakScope } from './leaks.ts';
import { ownErrors } from './own-errors.ts';
import { isOutside, riskPlaces, risksOf } from './tried.ts';
import { usesOf } from './uses.ts';

/** Where errors come from whose texts may be sent. */
export interface LeakSource extends LeakScope {
  confidence: Confidence;
  /** What the texts that are sent come from, for the message. */
  kind: 'caught' | 'any';
  /** All that comes here are errors of the project, with texts written for those who read them. */
  isOwn: () => boolean;
  /** The way across functions to what can fail. */
  places: () => Place[];
  /** What the code gives back is the answer. */
  byResult?: true;
}

/** What was caught while something outside the program was asked can hold anything. */
export function caughtSource(file: FileView, project: ProjectView, handler: Handler): LeakSource | undefined {
  if (handler.error === undefined) return undefined;
  const risks = risksOf(file, project, handler);
  const outside = risks.find(isOutside);
  const risk = outside ?? risks.find((one) => one.effect === undefined);
  if (!risk) return undefined;
  return {
    file,
    project,
    body: handler.body,
    error: handler.error,
    uses: usesOf(file.facts, handler),
    confidence: outside ? 'high' : 'medium',
    kind: 'caught',
    isOwn: () => ownErrors(file, project, handler)?.isFixed ?? false,
    places: () => riskPlaces(file, project, risk),
  };
}
