import type { BindingId, CallId, FunctionId } from './facts.ts';
import { rootOf } from './query-client.ts';
import type { FileView, ProjectView } from './views.ts';

/** MikroORM finds the transaction by itself. */
const AMBIENT = new Set(['mikro-orm']);

/** A transaction that runs a function. */
export interface Transaction {
  opener: CallId;
  fn: FunctionId;
  library: string;
  names: ReadonlySet<BindingId>;
  handle?: string;
}

/** Those that a call opens, where the library does not find them by itself. */
export function transactionsAt(project: ProjectView, file: FileView, opener: CallId): Transaction[] {
  const { facts } = file;
  const call = facts.calls[opener];
  const callee = call && project.callee(file, opener);
  if (!call || callee?.kind !== 'library' || AMBIENT.has(callee.library)) return [];
  const { callbacks = {} } = callee.operation;
  return call.args.flatMap((arg, at): Transaction[] => {
    const value = facts.values[arg];
    const runs = (callbacks[at] ?? (at === call.args.length - 1 ? callbacks['last'] : undefined))?.runs;
    if (value?.kind !== 'function' || runs !== 'transaction' || isAmbient(project, callee.library)) return [];
    const params = facts.functions[value.fn]?.params[0] ?? [];
    const root = rootOf(facts, call.callee);
    // A session is the handle itself: `session.withTransaction(…)`.
    const isSession = /#Session\./.test(callee.api);
    const names = new Set([...params, ...(isSession && root !== undefined ? [root] : [])]);
    const handle = params.length === 1 ? facts.bindings[params[0] ?? -1]?.name : undefined;
    return [
      { opener, fn: value.fn, library: callee.library, names, ...(handle !== undefined && { handle }) },
    ];
  });
}

/** Libraries that find the transaction by themselves where they are told to. */
function isAmbient(project: ProjectView, library: string): boolean {
  const apis = library === 'sequelize' ? ['sequelize#exports.useCLS', 'sequelize#Sequelize.useCLS'] : [];
  return apis.some((api) => project.callsTo(api).length > 0);
}
