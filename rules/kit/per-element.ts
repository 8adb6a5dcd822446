import { type Chain, chainEndingWith } from './chains.ts';
import type { CallId, FileFacts, RegionId } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { type Iteration, isListInTurn, isOfChunks, iterationsAround } from './iteration.ts';
import { type QueryWay, queriesOf } from './query-ways.ts';
import { isCheckedFew, isFewByNature } from './small.ts';
import type { FileView, ProjectView } from './views.ts';

/** A call that asks once for each element of something. */
export interface PerElement {
  call: CallId;
  chain: Chain;
  iteration: Iteration;
  ways: readonly QueryWay[];
}

/** Every call of a file that asks once for each element. */
export function perElement(project: ProjectView, file: FileView): PerElement[] {
  const { facts } = file;
  if (project.actingCalls(file).length === 0) return [];
  return facts.calls.flatMap(({ region }, id) => {
    const chain = isInTurn(facts, region) ? chainEndingWith(facts, id) : undefined;
    const found = chain && askedPerElement(project, file, chain, region);
    return chain && found ? [{ call: id, chain, ...found }] : [];
  });
}

/** Cheap to ask: a loop, or a function that something takes. */
function isInTurn({ regions }: FileFacts, from: RegionId): boolean {
  for (let id: RegionId | undefined = from; id !== undefined; id = regions[id]?.parent) {
    const kind = regions[id]?.kind;
    if (kind === 'loop' || kind === 'function') return true;
  }
  return false;
}

function askedPerElement(
  project: ProjectView,
  file: FileView,
  chain: Chain,
  region: RegionId,
): { iteration: Iteration; ways: QueryWay[] } | undefined {
  if (!mayAsk(project, file, chain)) return undefined;
  for (const iteration of iterationsAround(project, file, region)) {
    // What is asked for in parts is not asked for each element of what is around.
    if (isOfChunks(file.facts, iteration.over)) return undefined;
    const names = iteration.elements.filter((one) => !isListInTurn(file.facts, iteration, one));
    if (names.length === 0 || isConstant(project, file, iteration)) continue;
    const turn = { names: new Set(names), within: iteration.at };
    const ways = queriesOf(project, file.path, chain, turn);
    if (ways.length > 0) return { iteration, ways };
  }
  return undefined;
}

function isConstant(project: ProjectView, file: FileView, { over, region }: Iteration): boolean {
  return (
    isFewByNature(project, file, over) ||
    isCheckedFew(file.facts, over, region) ||
    // Relations and columns: few, and each one is another table or column.
    project.origin(file, over)?.thing?.key.endsWith('#Metadata') === true
  );
}

const ASKS: ReadonlySet<string | undefined> = new Set(['read', 'write', 'query', 'cache']);

function mayAsk(project: ProjectView, file: FileView, chain: Chain): boolean {
  return chain.calls.some(({ id }) => {
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return ASKS.has(callee.operation.effect);
    return (
      callee !== undefined && project.effects(callee.path, callee.fn).some(({ effect }) => ASKS.has(effect))
    );
  });
}

/** Whether what a call gives is read later in the turn. */
export function isResultUsed({ facts }: FileView, call: CallId): boolean {
  const names = resultsIn(facts).get(call) ?? [];
  return names.some((one) => (facts.bindings[one]?.reads ?? 0) > 0);
}
