import * as z from 'zod';
import { takenIn } from '../kit/callbacks.ts';
import type { Call, CallId, FunctionId } from '../kit/facts.ts';
import { calledBy } from '../kit/failure-way.ts';
import { guardFixes } from '../kit/guard-fixes.ts';
import { answersPeer } from '../kit/lost-callbacks.ts';
import { isSent } from '../kit/reached.ts';
import { functionAround, parts, regionsAround } from '../kit/regions.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { isChain } from '../kit/values.ts';

type Context = RuleContext<Record<string, never>>;

interface Listener {
  fn: FunctionId;
  /** The call that it is handed to, and as which value. */
  taker: CallId;
  value: number;
}

export default defineRule({
  id: 'unvalidated-json',
  area: 'validation',
  summary: 'a message from outside parsed as JSON where nobody catches what a wrong one throws',
  why: '`JSON.parse` throws for a text that is no JSON, and nobody catches what a listener throws: one malformed message ends the process, and with it every other connection. What a queue delivers comes again after the restart.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file } = context;
    if (!answersForTraffic(file.role)) return;
    file.facts.calls.forEach((call, id) => {
      if (!isChain(file.facts, call.callee, 'JSON.parse')) return;
      const listener = isGuarded(context, call) ? undefined : listenerOf(context, call);
      if (listener) report(context, id, call, listener);
    });
  },
});

/** Inside its own function: a `try` outside of that is over when the message comes. */
function isGuarded({ file }: Context, { region }: Call): boolean {
  for (const { kind } of regionsAround(file.facts, region)) {
    if (kind === 'function') return false;
    if (kind === 'try') return true;
  }
  return false;
}

/** A function that a library calls with what came in, and whose failure it lets go. */
function listenerOf({ file, project }: Context, { region, args: [text] }: Call): Listener | undefined {
  const { facts } = file;
  const fn = functionAround(facts, region);
  const taken = fn === undefined ? undefined : takenIn(facts).get(fn);
  const call = taken && facts.calls[taken.call];
  const value = taken && call?.args[taken.index];
  if (fn === undefined || !taken || value === undefined || text === undefined) return undefined;
  // What an async one throws is a rejection, of which another rule tells.
  if (facts.functions[fn]?.async || !isGivenTo(file.facts, text, fn)) return undefined;
  const callee = project.callee(file, taken.call);
  const callbacks = callee?.kind === 'library' ? callee.operation.callbacks : undefined;
  const isLost = callbacks?.[taken.index]?.rejection === 'lost' && callbacks[taken.index]?.runs === 'event';
  const isPeer = answersPeer(callee, { value, to: { path: file.path, fn }, runs: 'event' });
  return isLost && isPeer ? { fn, taker: taken.call, value } : undefined;
}

/** The text is what the function was called with. */
function isGivenTo(facts: Context['file']['facts'], text: number, fn: FunctionId): boolean {
  return [...parts(facts, text)].some((one) => {
    const binding = one.kind === 'binding' ? facts.bindings[one.binding] : undefined;
    return binding?.kind === 'parameter' && binding.owner === fn;
  });
}

function report(context: Context, id: CallId, call: Call, { fn, taker, value }: Listener): void {
  const { file, project } = context;
  const [text] = call.args;
  const by = file.facts.calls[taker];
  if (text === undefined || !by) return;
  const isClient = project.inputs(file, id, text).some(isSent);
  const event = file.facts.values[by.args[0] ?? -1];
  // Of its own events a library says what they hold.
  if (!isClient && !(event?.kind === 'literal' && MESSAGES.has(String(event.value)))) return;
  const name = file.text(file.facts.values[text]?.at ?? call.at).replace(/\s+/g, ' ');
  const lost = { value, to: { path: file.path, fn }, runs: 'event' };
  context.report({
    at: call.at,
    severity: isClient ? 'error' : 'warning',
    message: `\`${name}\` is parsed where nobody catches: ${isClient ? 'any client that sends' : 'a peer that sends'} no JSON makes the listener that \`${calledBy(file.facts, by.callee) ?? 'on'}\` was given throw, and that ends the process; catch it in there, and look at the value before it is used.`,
    fixes: guardFixes(file, project, { id: taker, call: by, lost }),
  });
}

const MESSAGES = new Set(['message', 'pmessage', 'smessage', 'messageBuffer', 'data']);
