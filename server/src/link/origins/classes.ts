import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { baseOf } from './members.ts';
import { NO_STEPS, type Tracer } from './tracer.ts';

/** A class of the project, with what it is to the library whose class it extends. */
export function classOrigin(tracer: Tracer, path: string, cls: number): Origin {
  const fact = tracer.facts(path)?.classes[cls];
  const thing = fact && baseOf(tracer, path, fact)?.thing;
  return thing
    ? { root: 'class', path, cls, steps: NO_STEPS, thing }
    : { root: 'class', path, cls, steps: NO_STEPS };
}

/** Whether `this` stands for the class itself: inside its static methods and fields. */
export function isStaticPlace(facts: FileFacts | undefined, cls: number, at: Span): boolean {
  const members = facts?.classes[cls]?.members ?? [];
  return members.some((one) => one.static && one.at[0] <= at[0] && at[1] <= one.at[1]);
}
