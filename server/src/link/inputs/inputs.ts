import type { FileFacts, RegionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputFlow } from '../../../../rules/kit/inputs.ts';
import type { FileFlow } from '../flow/file-flow.ts';
import type { Flow } from '../flow/flow.ts';
import type { Joined } from '../joined.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Origins } from '../origins/origins.ts';
import { typed } from '../origins/types.ts';
import { callBehind } from './held.ts';
import { type Pipe, servicePipes } from './pipes.ts';
import { Trace } from './trace.ts';
import type { InputWorld } from './world.ts';

interface Linked {
  flow: Flow;
  joined: Joined;
  origins: Origins;
  facts(path: string): FileFacts | undefined;
  flowOf(path: string): FileFlow | undefined;
  files: ReadonlyMap<string, FileFacts>;
}

interface Use {
  path: string;
  value: ValueId;
  region: RegionId;
  before: number;
}

/** Asked of sinks alone, so that nothing is spread ahead: each question walks back from the value that is used. */
export function tracedInputs(world: InputWorld, use: Use): InputFlow[] {
  return new Trace(world).from({
    ...use,
    given: [],
    keys: [],
    place: [],
    lead: '',
    shape: 'any',
    checks: [],
    way: [],
    frame: undefined,
  });
}

export function inputWorld({ flow, joined, origins, facts, flowOf, files }: Linked): InputWorld {
  const { knowledge } = origins;
  const origin = (path: string, value: ValueId) => origins.value(path, value);
  let pipes: readonly Pipe[] | undefined;
  return {
    facts,
    origin,
    parameter: (path, binding) => origins.binding(path, binding),
    typed: (path, type) => typed(origins, path, type),
    callee: (path, call) => flowOf(path)?.callees[call],
    callers: (path, fn) => flow.callers(path, fn),
    registrations: (path, fn) => joined.roots(path, fn).flatMap(({ by }) => by ?? []),
    takers: (path, call) => joined.takers(path, call),
    callBehind: (path, value, from = facts) => callBehind({ origins, facts: from }, path, value),
    isEntry: (path, fn) => joined.roots(path, fn).length > 0,
    validates: (path, fn) => flow.does(path, fn, 'validate'),
    isSchema: (key) =>
      knowledge.inherited(key, 'schema') === true ||
      VALIDATES.some((name) => validatesBy(knowledge, key, name)),
    inputOf: (key) => knowledge.inherited(key, 'input'),
    isDeclared: (key) => knowledge.inherited(key, 'declared') === true,
    isTyped: (key) => knowledge.inherited(key, 'typed') === true,
    pipes() {
      pipes ??= servicePipes({ facts, origin, files, callsTo: (api) => joined.callsTo(api) });
      return pipes;
    },
    callsOn: ({ path, call }) => joined.callsOn(path, call),
    before: new Map(),
  };
}

/** Members by which the tables' schemas and compiled checks do their work. */
const VALIDATES = ['parse', 'safeParse', 'validate', 'validateSync', 'assert', 'Check', 'decode'];

function validatesBy(knowledge: Knowledge, key: string, name: string): boolean {
  const member = knowledge.member(key, name);
  return member !== undefined && knowledge.inherited(member, 'call')?.effect === 'validate';
}
