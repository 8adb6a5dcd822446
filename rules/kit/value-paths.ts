import type { BindingId, Entry, FileFacts, ValueId } from './facts.ts';
import { childrenOf } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/** What a value is made of, as names and members: `12.user.id` is `.user.id` of the file's binding 12. */
export interface Paths {
  paths: ReadonlySet<string>;
  /** Objects that are spread into it, with all that they hold. */
  spread: ReadonlySet<string>;
  bindings: ReadonlySet<BindingId>;
}

/** Followed through the names that the values go by, back to parameters. */
export function pathsOf(project: ProjectView, file: FileRef, values: readonly ValueId[]): Paths {
  const facts = project.facts(file.path);
  const walk = new Walk(project, file, facts);
  for (const one of values) walk.visit(one, []);
  return walk;
}

const NAMES_DATA = new Set(['parameter', 'const', 'let', 'var']);

class Walk implements Paths {
  readonly paths = new Set<string>();
  readonly spread = new Set<string>();
  readonly bindings = new Set<BindingId>();
  readonly #project: ProjectView;
  readonly #file: FileRef;
  readonly #facts: FileFacts | undefined;

  constructor(project: ProjectView, file: FileRef, facts: FileFacts | undefined) {
    this.#project = project;
    this.#file = file;
    this.#facts = facts;
  }

  visit(id: ValueId, steps: readonly string[]): void {
    const value = this.#facts?.values[id];
    if (!value || !this.#facts) return;
    switch (value.kind) {
      case 'binding':
        this.#name(value.binding, steps);
        break;
      case 'this':
        if (steps.length > 0) this.paths.add(['this', ...steps].join('.'));
        break;
      case 'member':
        this.visit(value.of, [value.name, ...steps]);
        break;
      case 'index':
      case 'await':
        this.visit(value.of, steps);
        break;
      case 'spread':
        this.#spread(value.of);
        break;
      case 'object':
        this.#object(value.entries);
        break;
      case 'call':
        this.#call(value.call);
        break;
      case 'function':
        this.#given(value.fn);
        break;
      default:
        for (const one of childrenOf(value, this.#facts.calls)) this.visit(one, []);
    }
  }

  /** `lines.map((line) => ({ … }))`: what the function makes. */
  #given(id: number): void {
    const fn = this.#facts?.functions[id];
    for (const { value } of fn?.returns ?? []) if (value !== undefined) this.visit(value, []);
    if (fn?.expression !== undefined) this.visit(fn.expression, []);
  }

  #object(entries: readonly Entry[]): void {
    for (const { key, value } of entries) {
      if (key === undefined) this.#spread(value);
      else this.visit(value, []);
    }
  }

  #name(id: BindingId, steps: readonly string[]): void {
    const binding = this.#facts?.bindings[id];
    if (!binding || !NAMES_DATA.has(binding.kind)) return;
    this.paths.add([id, ...steps].join('.'));
    if (this.bindings.has(id)) return;
    this.bindings.add(id);
    const path = (binding.path ?? []).map(String);
    for (const one of [binding.value, ...(binding.assigned ?? [])])
      if (one !== undefined && (binding.kind !== 'parameter' || path.length > 0)) this.visit(one, path);
  }

  #spread(id: ValueId): void {
    const value = this.#facts?.values[id];
    if (value?.kind === 'binding') this.spread.add(String(value.binding));
    this.visit(id, []);
  }

  /** Arguments, and what a method turns into something else; a client that is asked is no part of the answer. */
  #call(id: number): void {
    const call = this.#facts?.calls[id];
    const callee = call && this.#facts?.values[call.callee];
    if (!call) return;
    if (callee?.kind === 'member' && !this.#isClient(callee.of)) this.visit(callee.of, []);
    for (const one of call.args) this.visit(one, []);
  }

  #isClient(id: ValueId): boolean {
    const value = this.#facts?.values[id];
    if (value?.kind === 'call') return false;
    if (value?.kind === 'this' || (value?.kind === 'member' && this.#rootOf(id) === 'this')) return true;
    return this.#project.origin(this.#file, id)?.thing !== undefined;
  }

  #rootOf(id: ValueId): string | undefined {
    const value = this.#facts?.values[id];
    return value?.kind === 'member' ? this.#rootOf(value.of) : value?.kind;
  }
}

const KEY = /(^|[a-z_.])(ids?|_ids?|uuid|slug|ref|where)$|Ids?$/;
const WHO =
  /(user|account|tenant|org|organi[sz]ation|company|team|workspace|auth|session|actor|admin|member|customer|client)/i;

/** How two values belong to the same thing: by a key of its own, or only by who acts. */
export function sharedKey(facts: FileFacts, a: Paths, b: Paths): 'own' | 'who' | undefined {
  let found: 'who' | undefined;
  for (const one of [...common(a, b), ...common(b, a)]) {
    const named = namedPath(facts, one);
    if (!KEY.test(named) && !isRow(facts, one)) continue;
    if (!WHO.test(nounOf(named))) return 'own';
    found = 'who';
  }
  return found;
}

/** `organizationRuleId` is the key of a rule; of other names each word may say whose it is. */
function nounOf(named: string): string {
  const last = named.slice(named.lastIndexOf('.') + 1);
  return /[a-z]([A-Z][a-z]*)Ids?$/.exec(last)?.[1] ?? named;
}

/** Both are made of one record and not only of a key: `create(order)`, `add(order.id)`. */
export function sharesRecord(facts: FileFacts, a: Paths, b: Paths): boolean {
  const isPartOf = (one: string) => one.includes('.') && a.paths.has(one.slice(0, one.indexOf('.')));
  return (
    [...b.paths].some(isPartOf) ||
    common(a, b).some((one) => isRow(facts, one) && !facts.bindings[Number(one)]?.path)
  );
}

function common(a: Paths, b: Paths): string[] {
  return [...a.paths].filter(
    (one) => b.paths.has(one) || [...b.spread].some((of) => one.startsWith(`${of}.`)),
  );
}

function namedPath({ bindings }: FileFacts, path: string): string {
  const [root = '', ...steps] = path.split('.');
  return [bindings[Number(root)]?.name ?? root, ...steps].join('.');
}

/** A name that holds what was asked for or made. */
function isRow({ bindings, values, calls }: FileFacts, path: string): boolean {
  const binding = bindings[Number(path)];
  if (!binding || binding.value === undefined || binding.kind === 'parameter') return false;
  const value = values[binding.value];
  const made = value?.kind === 'await' ? values[value.of] : value;
  if (made?.kind !== 'call') return false;
  const { how, callee = -1 } = calls[made.call] ?? {};
  const of = values[callee];
  // What somebody sent is no row, read or checked: `await request.json()`.
  const isSent = of?.kind === 'member' && SENT.test(of.name);
  return how === 'new' || (value?.kind === 'await' && !isSent);
}

const SENT = /^(json|formData|text|(safe)?parse(Async)?)$/i;
