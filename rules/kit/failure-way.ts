import { nameOf } from './callbacks.ts';
import type { FileFacts, ValueId } from './facts.ts';
import type { FailureAnswer } from './failures.ts';
import type { Place } from './finding.ts';
import type { FunctionRef, WitnessStep } from './flow.ts';
import type { ProjectView } from './views.ts';

/** Longer chains are told by their end. */
const LONGEST = 50;

/** What is called, by the names in the code: `this.mailer.send`, `db.insert(…).values`. */
export function calledBy(facts: FileFacts, callee: ValueId): string | undefined {
  const whole = written(facts, callee);
  if (whole === undefined || whole.length <= LONGEST) return whole;
  const value = facts.values[callee];
  return value?.kind === 'member' ? value.name : undefined;
}

/** For a message: the name in quotes, where what is called has one. */
export function quotedCall(facts: FileFacts, callee: ValueId): string {
  const name = calledBy(facts, callee);
  return name === undefined ? 'this call' : `\`${name}\``;
}

function written(facts: FileFacts, id: ValueId): string | undefined {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'global':
      return value.name;
    case 'binding':
      return facts.bindings[value.binding]?.name;
    case 'this':
      return 'this';
    case 'super':
      return 'super';
    case 'await':
      return written(facts, value.of);
    case 'member': {
      const of = written(facts, value.of);
      return of === undefined ? value.name : `${of}.${value.name}`;
    }
    case 'index': {
      const of = written(facts, value.of);
      return of && `${of}[…]`;
    }
    case 'call': {
      const call = facts.calls[value.call];
      const of = call && written(facts, call.callee);
      return of && `${call.how === 'new' ? 'new ' : ''}${of}(…)`;
    }
    default:
      return undefined;
  }
}

/** What fails in the end, for messages: the call of a library, or the function that throws. */
export function whenItFails(project: ProjectView, { way, thrownIn }: FailureAnswer): string {
  const thrower = thrownIn && nameOfFunction(project, thrownIn);
  if (thrownIn) return thrower ? `when \`${thrower}\` throws` : 'when it throws';
  const last = way.at(-1);
  const facts = last && project.facts(last.path);
  const call = last && facts?.calls[last.call];
  const name = call && facts && calledBy(facts, call.callee);
  return name ? `when \`${name}\` fails` : 'when it fails';
}

export function nameOfFunction(project: ProjectView, { path, fn }: FunctionRef): string | undefined {
  const facts = project.facts(path);
  return facts && nameOf(facts, fn);
}

/** The way of a failure as places to look at, the nearest first. */
export function failurePlaces(project: ProjectView, { way, thrownIn }: FailureAnswer): Place[] {
  const places = way.flatMap((step, index) => {
    const isLast = index === way.length - 1 && !thrownIn;
    return placeOf(project, step, isLast ? 'this call can fail' : 'its failure goes on through this call');
  });
  const thrown = thrownIn && project.facts(thrownIn.path)?.functions[thrownIn.fn]?.throws[0];
  if (!thrown || !thrownIn) return places;
  return [...places, { path: thrownIn.path, span: thrown.at, message: 'this is thrown' }];
}

export function placeOf(project: ProjectView, { path, call }: WitnessStep, message: string): Place[] {
  const facts = project.facts(path);
  const value = facts?.values[facts.calls[call]?.callee ?? -1];
  if (!value) return [];
  const [start, end] = value.at;
  return [{ path, span: value.kind === 'function' ? [start, start + 1] : [start, end], message }];
}
