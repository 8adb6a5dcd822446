import type { Span } from './finding.ts';

/**
 * What the one walk over a file yields: plain JSON, a pure function of text and dialect. Facts know no library; that a
 * call is a query or a log line is decided by the linker. Everything points at everything else by index. What many facts
 * have is there in all of their kind, if undefined: a field that comes later takes V8 a second object to keep.
 */
export interface FileFacts {
  /** 'neither' where only the imports were looked for, and found without. */
  parser: 'fast' | 'portable' | 'neither';
  syntaxError?: { message: string; offset: number };
  shebang: boolean;
  /** 'use client', 'use server' … at the top of the file. */
  directives: string[];
  /** Comments before the first statement, where generators sign their work. */
  banner: string;
  imports: ImportFact[];
  exports: ExportFact[];
  bindings: Binding[];
  values: Value[];
  calls: Call[];
  functions: FunctionFact[];
  classes: ClassFact[];
  types: TypeFact[];
  regions: Region[];
  debuggers: Statement[];
  /** Writes to members: `a.b = c`, `module.exports = x`, `a[k] ??= v`. */
  writes: Write[];
  /** `x satisfies T`: what the value has to fit. */
  satisfied: { type: TypeRef; value: ValueId }[];
  /** Comments that speak to readylint. */
  notes: Note[];
}

export type BindingId = number;
export type ValueId = number;
export type CallId = number;
export type FunctionId = number;
export type ClassId = number;
export type RegionId = number;
export type TypeId = number;

/** `import`, `require(…)`, `import(…)` and `export … from`, one a specifier. */
export interface ImportFact {
  from: string;
  at: Span;
  kind: 'import' | 'require' | 'dynamic' | 'reexport';
  typeOnly?: true;
}

export interface ExportFact {
  /** 'default', '*' (everything of `from`), or the exported name. */
  name: string;
  value?: ValueId;
  /** `export { imported as name } from 'from'`. */
  from?: string;
  imported?: string;
  typeOnly?: true;
}

export interface Binding {
  name: string;
  kind:
    | 'import'
    | 'parameter'
    | 'const'
    | 'let'
    | 'var'
    | 'function'
    | 'class'
    | 'catch'
    | 'enum'
    | 'namespace'
    | 'type';
  at: Span;
  /** The function whose scope holds it; 0 is the module. */
  owner: FunctionId;
  /** Where it comes from: the initialiser, or the source of a destructuring. */
  value?: ValueId | undefined;
  /** The way from `value` to this binding through a destructuring pattern. */
  path?: PathStep[] | undefined;
  /** Of an import: module and exported name ('default', '*' for the namespace). */
  from?: string;
  imported?: string;
  typeOnly?: true;
  /** Of a parameter: its place in the list. */
  parameter?: number | undefined;
  decorators?: ValueId[];
  type?: TypeRef | undefined;
  /** Of an interface or type alias. */
  declares?: TypeId;
  /** Later assignments; their presence makes `value` only one of several. */
  assigned?: ValueId[];
  /** Reads of it anywhere in the file. */
  reads: number;
  /** A loop's own variable: an element (or key) of `value`. */
  element?: true;
}

export type PathStep = string | number | '...';

/**
 * A type as written: `Pool`, `pg.Pool`, `Promise<User[]>`. Only what names lead to; no checking. Operators are names
 * too: '|', '&', '[]', '{}', '=>', 'typeof', and a literal type is its JSON text.
 */
export interface TypeRef {
  name: string;
  /** Binding of the first name, where the file has one. */
  binding?: BindingId | undefined;
  args?: TypeRef[];
  members?: TypeMember[];
  /** Of a function type. */
  params?: TypeParameter[];
}

export interface TypeParameter {
  name: string;
  type?: TypeRef;
  rest?: true;
}

export interface TypeMember {
  name: string;
  type?: TypeRef | undefined;
  optional?: true | undefined;
}

/** An interface or a type alias. */
export interface TypeFact {
  name: string;
  at: Span;
  kind: 'interface' | 'alias';
  extends?: TypeRef[];
  members?: TypeMember[];
  /** Of an alias. */
  is?: TypeRef;
}

export type Value = { at: Span } & (
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'regex' }
  | { kind: 'template'; texts: string[]; parts: ValueId[] }
  | { kind: 'binding'; binding: BindingId }
  /** A name that the file does not declare. */
  | { kind: 'global'; name: string }
  | { kind: 'member'; of: ValueId; name: string }
  | { kind: 'index'; of: ValueId; key: ValueId }
  | { kind: 'call'; call: CallId }
  | { kind: 'await'; of: ValueId }
  | { kind: 'yield'; of?: ValueId }
  | { kind: 'object'; entries: Entry[] }
  | { kind: 'array'; items: ValueId[] }
  | { kind: 'spread'; of: ValueId }
  | { kind: 'function'; fn: FunctionId }
  | { kind: 'class'; cls: ClassId }
  | { kind: 'this'; cls?: ClassId }
  | { kind: 'super'; cls?: ClassId }
  | { kind: 'unary'; op: string; of: ValueId }
  | { kind: 'binary'; op: string; left: ValueId; right: ValueId }
  | { kind: 'logical'; op: '&&' | '||' | '??'; left: ValueId; right: ValueId }
  | { kind: 'conditional'; test: ValueId; yes: ValueId; no: ValueId }
  | { kind: 'assignment'; target: ValueId; value: ValueId }
  | { kind: 'sequence'; items: ValueId[] }
  | { kind: 'jsx' }
  | { kind: 'other' }
);

/** Of an object literal; a spread has no key. */
export interface Entry {
  key?: string;
  value: ValueId;
  at: Span;
}

export interface Call {
  at: Span;
  callee: ValueId;
  args: ValueId[];
  how: 'call' | 'new' | 'tag' | 'import';
  region: RegionId;
  /** The statement whose whole expression this call is, `await` and `void` taken off. */
  statement?: Statement | undefined;
  typeArgs?: TypeRef[];
  optional?: true;
  /** Of `.catch(handler)` and `.then(done, handler)`: what is said in the handler, or behind it on the line. */
  comment?: string;
}

export interface Statement {
  at: Span;
  /** What the statement stands in: only one of a list of statements can be taken out alone. */
  place: 'list' | 'only child' | 'arrow body';
}

export interface FunctionFact {
  name?: string | undefined;
  at: Span;
  kind: 'module' | 'function' | 'arrow' | 'method' | 'getter' | 'setter' | 'constructor';
  async?: true | undefined;
  generator?: true;
  params: BindingId[][];
  /** Where it is written; undefined for the module. */
  created?: RegionId;
  body: RegionId;
  cls?: ClassId | undefined;
  static?: true;
  /** It has no body: a class that extends this one has. */
  abstract?: true;
  decorators?: ValueId[];
  returns: Return[];
  throws: Throw[];
  /** The value of a one-expression arrow. */
  expression?: ValueId | undefined;
  returnType?: TypeRef | undefined;
  directives?: string[];
}

export interface Return {
  at: Span;
  value?: ValueId;
  region: RegionId;
}

export interface Throw {
  at: Span;
  value: ValueId;
  region: RegionId;
}

export interface ClassFact {
  name?: string;
  at: Span;
  extends?: ValueId;
  implements: TypeRef[];
  decorators: ValueId[];
  members: Member[];
}

export interface Member {
  name: string;
  at: Span;
  kind: 'method' | 'field' | 'getter' | 'setter' | 'constructor';
  static?: true;
  value?: ValueId;
  type?: TypeRef;
  decorators?: ValueId[];
  /** A constructor parameter that declares a field. */
  injected?: true;
}

/**
 * Where code stands. Regions form a tree up to the module's body: the chain of a call's regions is the situation it
 * runs in, inside its function and where that function is written.
 */
export type Region = { parent?: RegionId; at: Span } & (
  | { kind: 'function'; fn: FunctionId }
  /** Runs only where `test` is true (`holds`) or false: branches, `&&`, and what follows an early exit. */
  | { kind: 'branch'; test: ValueId; holds: boolean }
  | { kind: 'case'; subject: ValueId; test?: ValueId }
  | {
      kind: 'loop';
      loop: 'for' | 'for-of' | 'for-in' | 'for-await' | 'while' | 'do';
      over?: ValueId;
      test?: ValueId;
    }
  | { kind: 'try'; handler?: RegionId; finalizer?: RegionId }
  /** The comment may stand behind it on the line, too. */
  | { kind: 'catch'; error?: BindingId; comment: string; empty: boolean }
  | { kind: 'finally' }
  | { kind: 'class'; cls: ClassId }
);

export interface Write {
  at: Span;
  target: ValueId;
  value: ValueId;
  region: RegionId;
}

export interface Note {
  text: string;
  at: Span;
}
