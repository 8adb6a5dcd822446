import { chainAround, lastOf } from './chains.ts';
import type { BindingId, CallId, FileFacts, FunctionFact, ValueId } from './facts.ts';
import { callsWithin, resultsIn } from './file-index.ts';
import type { WitnessStep } from './flow.ts';
import { parts, regionsAround } from './regions.ts';
import type { Paths } from './value-paths.ts';
import type { FileRef, ProjectView } from './views.ts';
import type { WriteUnit } from './write-units.ts';

/** What of a helper's answer is the row that it has made; 'all' where its answer has no keys. */
export type Given = 'all' | ReadonlySet<string>;

/**
 * What a helper gives of what it wrote, looked for in what each function on the way returns. One that answers with
 * something else, as `execute()` with where to go next, makes nothing that the next write belongs to.
 */
export function givenBack(project: ProjectView, { query, way, end }: WriteUnit): Given {
  if (query) return 'all';
  let given: Given = 'all';
  for (const step of way.slice(1)) {
    const of = givenAt(project, step, step === way.at(-1) && end.query.isOnRow);
    if (of !== 'all' && of.size === 0) return of;
    // The outermost is what the caller sees.
    if (step === way[1]) given = of;
  }
  return given;
}

/** Whether what of the answer goes into the other write is that. */
export function goesInto({ bindings }: FileFacts, name: BindingId, given: Given, { paths }: Paths): boolean {
  if (given === 'all') return true;
  const [own] = bindings[name]?.path ?? [];
  if (own !== undefined) return given.has(String(own));
  return [...paths].some((one) => {
    const [root, first] = one.split('.');
    return root === String(name) && (first === undefined ? given.size > 0 : given.has(first));
  });
}

function givenAt(project: ProjectView, { path, fn, call }: WitnessStep, isOnRow: boolean): Given {
  const facts = project.facts(path);
  const fact = facts?.calls[call];
  if (!facts || !fact) return 'all';
  // A function that writes twice may answer with either.
  const writes = (callsWithin(facts).get(fn) ?? []).filter((id) => isWrite(project, { path }, id));
  const around = regionsAround(facts, fact.region).flatMap((one) =>
    one.kind === 'function' ? (facts.functions[one.fn] ?? []) : [],
  );
  const returned = around.flatMap(returnsOf);
  const made = new Made(facts, call, writes, isOnRow);
  const keys = new Set<string>();
  for (const one of returned) {
    const value = facts.values[one];
    if (value?.kind !== 'object' || value.entries.some(({ key }) => key === undefined)) {
      if (made.isIn(one)) return 'all';
      continue;
    }
    for (const { key = '', value: held } of value.entries) if (made.isIn(held)) keys.add(key);
  }
  return keys;
}

function returnsOf({ returns, expression }: FunctionFact): ValueId[] {
  return [expression, ...returns.map(({ value }) => value)].filter((one) => one !== undefined);
}

function isWrite(project: ProjectView, file: FileRef, id: CallId): boolean {
  const callee = project.callee(file, id);
  if (callee?.kind === 'library') return callee.operation.effect === 'write';
  return (
    callee !== undefined && project.effects(callee.path, callee.fn).some(({ effect }) => effect === 'write')
  );
}

/** Chains and names are followed back a few steps. */
const FARTHEST = 4;

/** What some writes give, and what goes into the first: an id may be made before. */
class Made {
  readonly #facts: FileFacts;
  readonly #calls: ReadonlySet<CallId>;
  readonly #names: ReadonlySet<BindingId>;

  constructor(facts: FileFacts, call: CallId, others: readonly CallId[], isOnRow: boolean) {
    this.#facts = facts;
    this.#calls = new Set([call, ...others]);
    const results = [...this.#calls].flatMap((one) => resultsIn(facts).get(lastOf(facts, one)) ?? []);
    this.#names = new Set([...results, ...this.#givenTo(call, isOnRow)]);
  }

  isIn(id: ValueId, depth = 0): boolean {
    return [...parts(this.#facts, id)].some((one) => {
      if (one.kind === 'call') return this.#calls.has(one.call);
      if (one.kind !== 'binding') return false;
      if (this.#names.has(one.binding)) return true;
      const { value, assigned = [], kind } = this.#facts.bindings[one.binding] ?? {};
      if (kind === 'parameter' || depth >= FARTHEST) return false;
      return [value, ...assigned].some((of) => of !== undefined && this.isIn(of, depth + 1));
    });
  }

  #givenTo(call: CallId, isOnRow: boolean): BindingId[] {
    const facts = this.#facts;
    const { calls, on } = chainAround(facts, call);
    const given = [...calls.flatMap(({ args }) => args), ...(isOnRow && on !== undefined ? [on] : [])];
    const names = given.flatMap((one) =>
      [...parts(facts, one)].flatMap((of) => (of.kind === 'binding' ? [of.binding] : [])),
    );
    const isOwn = (id: BindingId) => {
      const { kind, value } = facts.bindings[id] ?? {};
      return (kind === 'const' || kind === 'let') && value !== undefined;
    };
    return names.filter(isOwn);
  }
}
