import * as z from 'zod';
import type { Call, CallId, FileFacts, FunctionFact, ValueId } from '../kit/facts.ts';
import type { Place } from '../kit/finding.ts';
import type { WitnessStep } from '../kit/flow.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'missing-error-handler',
  area: 'errors',
  summary: 'an Express app whose errors nobody of the project answers',
  why: 'What a handler throws or hands to `next` goes to the error middleware, a function with exactly four parameters. Without one Express answers by itself: with an HTML page, and with the whole stack wherever NODE_ENV is not set to production. Clients of a JSON API cannot read it, and the error is only printed to stderr.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (file.role !== 'server') return;
    for (const { id, call, callee } of project.libraryCalls(file))
      if (callee.api.startsWith('express#') && makesApp(context, id)) report(context, id, call);
  },
});

/** An app that this project sets up to the end: it has routes of its own, and it listens. */
function makesApp({ file, project }: Context, id: CallId): boolean {
  const names = project.callsOn({ path: file.path, call: id }).map((step) => memberOf({ project }, step));
  return names.includes('listen') && names.some((one) => one !== undefined && REGISTERS.test(one));
}

const REGISTERS = /^(get|post|put|patch|delete|all|use|route)$/;

function memberOf({ project }: Pick<Context, 'project'>, { path, call }: WitnessStep): string | undefined {
  const facts = project.facts(path);
  const callee = facts?.values[facts.calls[call]?.callee ?? -1];
  return callee?.kind === 'member' ? callee.name : undefined;
}

/** An error handler takes the error and all that a handler takes. */
const PARAMETERS = 4;

function report(context: Context, id: CallId, call: Call): void {
  const { file, project } = context;
  const uses = project
    .callsOn({ path: file.path, call: id })
    .filter((step) => memberOf(context, step) === 'use')
    .flatMap((step) => handlersOf(context, step));
  const handlers = uses.filter((one) => one !== 'unknown');
  const fine =
    (uses.includes('unknown') && 'not all that is given to `use` can be seen') ||
    (isHandedOn(context, id) && 'the app is handed to code that may finish it') ||
    (handlers.some(({ fn }) => fn.params.length === PARAMETERS) && 'it has an error middleware');
  if (fine) {
    context.note?.(call.at, fine);
    return;
  }
  const almost = handlers.find(({ fn, facts }) => takesError(fn, facts));
  context.report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    confidence: almost ? 'high' : 'medium',
    message: almost
      ? 'The error middleware of this app has three parameters, so that Express runs it as a normal handler: errors end in an HTML page, with the stack unless NODE_ENV is production; declare all four, `(err, req, res, next)`.'
      : 'No error middleware answers for this app: what a handler throws ends in an HTML page of Express, with the stack unless NODE_ENV is production, and is only printed to stderr; add `app.use((err, req, res, next) => …)` behind the routes.',
    related: almost ? [almost.place] : [],
  });
}

interface Handler {
  fn: FunctionFact;
  facts: FileFacts;
  place: Place;
}

/** Functions that are given to `use`; what cannot be seen may answer errors. */
function handlersOf({ project }: Context, { path, call }: WitnessStep): (Handler | 'unknown')[] {
  const facts = project.facts(path);
  return (facts?.calls[call]?.args ?? []).flatMap((arg): Handler | 'unknown' | [] => {
    if (!facts || isPath(facts, arg)) return [];
    const origin = project.origin({ path }, arg);
    if (origin?.root === 'function' && origin.steps.length === 0) {
      const home = project.facts(origin.path);
      const fn = home?.functions[origin.fn];
      return home && fn ? { fn, facts: home, place: placeOf(origin.path, fn) } : [];
    }
    // What a library hands out is a router or a middleware, unless it is named after errors.
    if (origin?.thing) return [];
    if (
      origin?.root === 'package' &&
      !/error|sentry|bugsnag|rollbar|celebrate/i.test([origin.name, ...origin.steps].join(' '))
    )
      return [];
    return 'unknown';
  });
}

function isPath({ values }: FileFacts, id: ValueId): boolean {
  const kind = values[id]?.kind;
  return kind === 'literal' || kind === 'regex' || kind === 'template';
}

function placeOf(path: string, { at }: FunctionFact): Place {
  return { path, span: [at[0], at[0] + 1], message: 'this function has three parameters' };
}

function takesError({ params }: FunctionFact, { bindings }: FileFacts): boolean {
  const [first] = params[0] ?? [];
  return (
    params.length === PARAMETERS - 1 && /^(e|err|error|exception)$/.test(bindings[first ?? -1]?.name ?? '')
  );
}

/** Given to code of the project, or to something unknown, which may finish it. */
function isHandedOn({ file, project }: Context, id: CallId): boolean {
  return file.facts.calls.some((call, other) => {
    const isGiven = call.args.some((arg) => {
      const made =
        file.facts.values[arg]?.kind === 'binding' ? project.origin(file, arg)?.thing?.made : undefined;
      return made?.path === file.path && made.call === id;
    });
    if (!isGiven) return false;
    const callee = project.callee(file, other);
    return callee?.kind !== 'library' || callee.library !== 'node-http';
  });
}
