import type { FileFacts, RegionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { WitnessStep } from '../../../../rules/kit/flow.ts';
import type { InputFlow } from '../../../../rules/kit/inputs.ts';
import type { Site } from '../../../../rules/kit/origin.ts';
import type { FileFlow } from '../flow/file-flow.ts';
import type { Flow } from '../flow/flow.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Origins } from '../origins/origins.ts';
import { typed } from '../origins/types.ts';
import { heldCalls } from './held.ts';
import { type Pipe, servicePipes } from './pipes.ts';
import { Trace } from './trace.ts';
import type { InputWorld } from './world.ts';

interface Linked {
  flow: Flow;
  flows: ReadonlyMap<string, FileFlow>;
  origins: Origins;
  facts(path: string): FileFacts | undefined;
  knowledge: Knowledge;
  files: ReadonlyMap<string, FileFacts>;
  callsOn(made: Site): readonly WitnessStep[];
  callsTo(api: string): readonly WitnessStep[];
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

export function inputWorld(linked: Linked): InputWorld {
  const { flow, flows, origins, facts, knowledge, files, callsOn, callsTo } = linked;
  const registrations = registrationsIn(flows);
  const origin = (path: string, value: ValueId) => origins.value(path, value);
  let pipes: readonly Pipe[] | undefined;
  return {
    facts,
    origin,
    parameter: (path, binding) => origins.binding(path, binding),
    typed: (path, type) => typed(origins, path, type),
    callee: (path, call) => flows.get(path)?.callees[call],
    callers: (path, fn) => flow.callers(path, fn),
    registrations: (path, fn) => registrations.get(`${path}:${fn}`) ?? [],
    held: heldCalls(origins, flows, facts),
    isEntry: (path, fn) => flow.situations(path, fn).some((one) => one.way.length === 0),
    validates: (path, fn) => flow.effects(path, fn).some((one) => one.effect === 'validate'),
    isSchema: (key) =>
      knowledge.inherited(key, 'schema') === true ||
      VALIDATES.some((name) => validatesBy(knowledge, key, name)),
    inputOf: (key) => knowledge.inherited(key, 'input'),
    isTyped: (key) => knowledge.inherited(key, 'typed') === true,
    pipes() {
      pipes ??= servicePipes({ facts, origin, files, callsTo });
      return pipes;
    },
    callsOn,
  };
}

/** Members by which the tables' schemas and compiled checks do their work. */
const VALIDATES = ['parse', 'safeParse', 'validate', 'validateSync', 'assert', 'Check', 'decode'];

function validatesBy(knowledge: Knowledge, key: string, name: string): boolean {
  const member = knowledge.member(key, name);
  return member !== undefined && knowledge.inherited(member, 'call')?.effect === 'validate';
}

function registrationsIn(
  flows: ReadonlyMap<string, FileFlow>,
): Map<string, { path: string; call: number }[]> {
  const found = new Map<string, { path: string; call: number }[]>();
  for (const { roots } of flows.values()) {
    for (const { path, fn, by } of roots) {
      if (!by) continue;
      const key = `${path}:${fn}`;
      found.set(key, [...(found.get(key) ?? []), by]);
    }
  }
  return found;
}
