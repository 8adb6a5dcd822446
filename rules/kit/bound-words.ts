import type { Severity } from './finding.ts';
import { optionText } from './option-edits.ts';
import { isAtCall, type RemoteCall } from './time-bound.ts';

/** Models answer late by nature: a library that waits for minutes there is a choice. */
export function severityOf({ effect, defaults }: RemoteCall): Severity {
  return effect === 'llm' && defaults.timeout !== null ? 'info' : 'warning';
}

/** What a silent peer costs by default. */
export function worstOf({ defaults }: RemoteCall): string {
  return defaults.worst ?? 'for as long as the peer keeps the connection open';
}

/** What to write at the call. */
export function callAdvice({ guards }: RemoteCall): string {
  const guard = guards.find((one) => isAtCall(one) || one.at === 'chain');
  if (!guard)
    return 'bound the wait around it, with `Promise.race` and a timer, or with a client that has a limit';
  if (guard.at === 'chain') return `call \`.${guard.key[0]}(10_000)\` on it`;
  const limit = guard.kind === 'signal' ? 'AbortSignal.timeout(10_000)' : '10_000';
  return `pass \`${optionText(guard.key, limit)}\``;
}

/** What to write where the client is made. */
export function clientAdvice(remote: RemoteCall): string {
  const guard = remote.guards.find(({ at, kind }) => at === 'constructor' && kind === 'timeout');
  return guard ? `set \`${guard.key.join('.')}\` here` : callAdvice(remote);
}
