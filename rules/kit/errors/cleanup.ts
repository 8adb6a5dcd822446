import type { Call, FileFacts } from '../facts.ts';
import type { Callee } from '../flow.ts';

/** Ends, gives back or takes away what is no longer needed: whether that works changes nothing. */
const CLEANS_UP =
  /^(close|end|destroy|disconnect|quit|kill|release|abort|cancel|unlink|rm|rmdir|rimraf|dispose|stop|terminate|unsubscribe|unlock|shutdown|removeListener|removeAllListeners|off|clearTimeout|clearInterval|flush)(Sync|All|Async|File|Lock|Connections?)?$|^(remove|delete|unlink|clean)(up)?_?(temp|tmp)\w*$|^clean_?up\w*$/i;
const ROLLS_BACK = /^(rollback|abortTransaction)\w*$/i;
/** Doing one of these is work, whatever the method is called: `subscriptions.cancel(…)`. */
const IS_WORK = new Set(['http', 'llm', 'mail', 'message', 'payment', 'search', 'rpc', 'write', 'read']);

export function cleansUp(facts: FileFacts, call: Call, callee: Callee | undefined): boolean {
  const name = calledName(facts, call);
  if (ROLLS_BACK.test(name) || isRollback(facts, call)) return true;
  const effect = callee?.kind === 'library' ? callee.operation.effect : undefined;
  return CLEANS_UP.test(name) && !IS_WORK.has(effect ?? '');
}

export function calledName({ values, bindings }: FileFacts, { callee }: Call): string {
  const value = values[callee];
  if (value?.kind === 'member' || value?.kind === 'global') return value.name;
  return value?.kind === 'binding' ? (bindings[value.binding]?.name ?? '') : '';
}

/** `client.query('ROLLBACK')` */
function isRollback({ values }: FileFacts, { args }: Call): boolean {
  const text = values[args[0] ?? -1];
  return text?.kind === 'literal' && /^\s*rollback\b/i.test(String(text.value));
}
