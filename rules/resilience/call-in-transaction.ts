import * as z from 'zod';
import type { Call, CallId, FileFacts, FunctionId } from '../kit/facts.ts';
import type { LibraryCallee, WitnessStep } from '../kit/flow.ts';
import { functionsAround } from '../kit/regions.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule } from '../kit/rule.ts';
import { REMOTE } from '../kit/time-bound.ts';
import { costOf } from '../kit/transaction-cost.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

/** Farther down, a call is as likely one that only some way of many takes. */
const DEEPEST = 3;

export default defineRule({
  id: 'call-in-transaction',
  area: 'resilience',
  summary: 'a call to another service while a database transaction is open',
  why: 'An open transaction holds a connection of the pool and the locks on all rows it has changed. While another service takes its time, everybody who wants these rows waits as well; and what was sent or charged is not taken back when the transaction fails.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check({ file, project, report, note }) {
    if (!inProduction(file.role) || file.role === 'browser') return;
    const transactions = transactionsIn(project, file);
    if (transactions.size === 0) return;
    for (const [id, call] of file.facts.calls.entries()) {
      const around = functionsAround(file.facts, call.region);
      const fn = around.find((one) => transactions.has(file.facts.functions.indexOf(one)));
      const opened = fn && transactions.get(file.facts.functions.indexOf(fn));
      const way = opened && isWaitedFor(file.facts, id) ? remoteWay(project, file, id) : undefined;
      const at = file.facts.values[call.callee]?.at;
      if (note && opened && !way && remoteWay(project, file, id))
        note(call.at, 'nobody waits for it inside the transaction');
      if (!opened || !way || !at) continue;
      report({
        at: call.at,
        message: `\`${file.text(at)}\` waits for another service while the transaction is open: ${costOf(project, file, opened)}, and what it did there stays done when the transaction fails; call it before or after.`,
        related: way.map((step) => ({
          path: step.path,
          span: project.facts(step.path)?.calls[step.call]?.at ?? [0, 0],
          message: 'leaves the process',
        })),
      });
    }
  },
});

interface Opened {
  call: Call;
  callee: LibraryCallee;
  /** The function takes what the transaction is asked on. */
  takesHandle: boolean;
}

/** Functions of the file that run inside a transaction, with what opens it. */
function transactionsIn(project: ProjectView, file: FileView): Map<FunctionId, Opened> {
  const found = new Map<FunctionId, Opened>();
  for (const { call, callee } of project.libraryCalls(file)) {
    for (const [place, { runs }] of Object.entries(callee.operation.callbacks ?? {})) {
      if (runs !== 'transaction') continue;
      const value = file.facts.values[(place === 'last' ? call.args.at(-1) : call.args[Number(place)]) ?? -1];
      if (value?.kind !== 'function') continue;
      const takesHandle = (file.facts.functions[value.fn]?.params.length ?? 0) > 0;
      found.set(value.fn, { call, callee, takesHandle: takesHandle || callee.library !== 'prisma' });
    }
  }
  return found;
}

/** Awaited or returned: what nobody waits for holds nothing open. */
function isWaitedFor(facts: FileFacts, id: CallId): boolean {
  const isIt = (one: number | undefined): boolean => {
    const value = facts.values[one ?? -1];
    if (value?.kind !== 'call') return false;
    if (value.call === id) return true;
    const callee = facts.values[facts.calls[value.call]?.callee ?? -1];
    return (
      (callee?.kind === 'member' && isIt(callee.of)) ||
      (facts.calls[value.call]?.args ?? []).some((arg) => {
        const list = facts.values[arg];
        return list?.kind === 'array' && list.items.some(isIt);
      })
    );
  };
  return (
    facts.values.some((one) => one.kind === 'await' && isIt(one.of)) ||
    facts.functions.some(
      ({ expression, returns }) => isIt(expression) || returns.some((one) => isIt(one.value)),
    )
  );
}

/** From the call down to what leaves the process; empty where it does so itself. */
function remoteWay(project: ProjectView, file: FileView, id: CallId): WitnessStep[] | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind === 'library')
    return callee.operation.effect && REMOTE.has(callee.operation.effect) ? [] : undefined;
  if (callee?.kind !== 'function') return undefined;
  const answer = project
    .effects(callee.path, callee.fn)
    .find(({ effect, way }) => REMOTE.has(effect) && way.length <= DEEPEST);
  return answer?.way;
}
