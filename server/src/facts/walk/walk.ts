import type {
  Binding,
  BindingId,
  Call,
  CallId,
  ClassId,
  ExportFact,
  FileFacts,
  FunctionId,
  Region,
  RegionId,
  TypeRef,
  Value,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Comment, Node } from '../parse/parser.ts';

export interface Scope {
  parent: Scope | undefined;
  /** Values and types live apart: `const User` and `type User` may stand side by side. Most scopes hold no name. */
  values: Map<string, BindingId> | undefined;
  types: Map<string, BindingId> | undefined;
  fn: FunctionId;
  /** `var` declarations rise to here. */
  hoists: boolean;
}

const LONGEST_COMMENT = 300;

/**
 * The tables of one file while they are filled, and where the walk stands. What is put into them is written out field by
 * field: V8 gives almost every object that a spread made a hidden shape of its own, which costs more than the object.
 */
export class Walk {
  readonly facts: FileFacts;
  readonly text: string;
  readonly comments: readonly Comment[];
  scope: Scope;
  fn: FunctionId = 0;
  cls: ClassId | undefined;
  region: RegionId = 0;
  /** What each `if` tests, for the statements that follow it. */
  readonly tests = new Map<Node, ValueId>();
  /** Names that were met, and the scope of each. */
  readonly #names: ValueId[] = [];
  readonly #scopes: Scope[] = [];
  /** Takes what is exported here: the module, or the namespace that is walked. */
  exports: (fact: ExportFact) => void;
  readonly #typeNames: { ref: TypeRef; scope: Scope }[] = [];

  constructor(facts: FileFacts, text: string, comments: readonly Comment[]) {
    this.facts = facts;
    this.text = text;
    this.comments = comments;
    this.exports = (fact) => facts.exports.push(fact);
    this.scope = { parent: undefined, values: undefined, types: undefined, fn: 0, hoists: true };
  }

  value(value: Value): ValueId {
    return this.facts.values.push(value) - 1;
  }

  /** A name is looked up when the whole file is known, since functions and variables may be declared below. */
  name(node: Node, name: string): ValueId {
    const value = this.value({ at: spanOf(node), kind: 'global', name });
    this.#names.push(value);
    this.#scopes.push(this.scope);
    return value;
  }

  typeName(ref: TypeRef): TypeRef {
    this.#typeNames.push({ ref, scope: this.scope });
    return ref;
  }

  call(call: Call): CallId {
    return this.facts.calls.push(call) - 1;
  }

  bind(scope: Scope, space: 'values' | 'types', binding: Binding): BindingId {
    const known = scope[space]?.get(binding.name);
    const earlier = known === undefined ? undefined : this.facts.bindings[known];
    // `var x` twice, overloads of a function, a merged interface: one name, one binding.
    if (known !== undefined && earlier && earlier.kind === binding.kind && binding.value === undefined)
      return known;
    const id = this.facts.bindings.push(binding) - 1;
    scope[space] ??= new Map();
    scope[space].set(binding.name, id);
    return id;
  }

  /** One more value that a name can have. */
  assign(id: BindingId, value: ValueId): void {
    const binding = this.facts.bindings[id];
    if (!binding) return;
    binding.assigned ??= [];
    binding.assigned.push(value);
  }

  /** The scope that a `var` rises to. */
  hoisting(): Scope {
    let scope = this.scope;
    while (!scope.hoists && scope.parent) scope = scope.parent;
    return scope;
  }

  inScope<T>(hoists: boolean, work: () => T): T {
    const outer = this.scope;
    this.scope = { parent: outer, values: undefined, types: undefined, fn: this.fn, hoists };
    const result = work();
    this.scope = outer;
    return result;
  }

  openRegion(region: Region): RegionId {
    return this.facts.regions.push(region) - 1;
  }

  inRegion<T>(region: RegionId, work: () => T): T {
    const outer = this.region;
    this.region = region;
    const result = work();
    this.region = outer;
    return result;
  }

  /** The comments stand in order, and a file may hold as many of them as it asks this question. */
  commentsIn([start, end]: Span): Comment[] {
    let low = 0;
    let high = this.comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.comments[middle]?.start ?? end) < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while ((this.comments[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
    return this.comments.slice(low, last);
  }

  /** What is said inside a stretch of code, or behind it on the line where it ends. */
  saidAround([start, end]: Span): string {
    const newline = this.text.indexOf('\n', end);
    return this.commentsIn([start, newline < 0 ? this.text.length : newline])
      .filter((one) => one.start < end || /^[\s;,)\]}]*$/.test(this.text.slice(end, one.start)))
      .map((one) => one.text.trim())
      .join('\n')
      .slice(0, LONGEST_COMMENT);
  }

  /** Looks all names up, and gives assignments to a name to its binding. */
  finish(): void {
    this.#resolveNames();
    this.facts.writes = this.facts.writes.filter(({ target, value }) => {
      const written = this.facts.values[target];
      if (written?.kind !== 'binding') return true;
      this.assign(written.binding, value);
      (this.facts.bindings[written.binding] as Binding).reads--;
      return false;
    });
  }

  #resolveNames(): void {
    const { values, bindings } = this.facts;
    this.#names.forEach((id, index) => {
      const { at, name } = values[id] as Extract<Value, { kind: 'global' }>;
      const binding = lookUp(this.#scopes[index], 'values', name);
      if (binding === undefined) return;
      values[id] = { at, kind: 'binding', binding };
      (bindings[binding] as Binding).reads++;
    });
    for (const { ref, scope } of this.#typeNames) {
      const first = ref.name.split('.')[0] ?? '';
      const binding = lookUp(scope, 'types', first) ?? lookUp(scope, 'values', first);
      if (binding !== undefined) ref.binding = binding;
    }
  }
}

function lookUp(from: Scope | undefined, space: 'values' | 'types', name: string): BindingId | undefined {
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) {
    const found = scope[space]?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function spanOf(node: Node): Span {
  return [node.start, node.end];
}
