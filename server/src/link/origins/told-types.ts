import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { classOrigin } from './classes.ts';
import { functionOrigin, step, type Tracer } from './tracer.ts';

/**
 * What the type of an expression is declared as, in the words of origins: a package or a declaration of the project, and
 * the steps from there. An instance of `Knex.Transaction` is package 'knex', steps ['Knex', 'Transaction', 'new'].
 */
export type ToldType = { steps: readonly string[] } & ({ package: string } | { path: string; at: Span });

/** What types are known of a file's expressions, by `spanKey`. Several declarations of one: the nearest first. */
export type ToldTypes = ReadonlyMap<string, readonly ToldType[]>;

export function spanKey([start, end]: Span): string {
  return `${start},${end}`;
}

/** Whether more can be said of what comes from there: neither the project's own code nor the tables name it. */
export function isOpen(origin: Origin | undefined): boolean {
  if (!origin) return true;
  if (origin.thing) return false;
  switch (origin.root) {
    case 'parameter':
    case 'package':
    case 'library':
      return true;
    case 'literal':
      return false;
    case 'global':
      return origin.steps.includes('()');
    case 'class':
      return origin.steps.length > 1 || (origin.steps.length === 1 && origin.steps[0] !== 'new');
    default:
      return origin.steps.length > 0;
  }
}

/** Where the code leads into the dark, what it is written down as counts: `db: Database = globalThis.db`. */
export function declaredOr(
  origin: Origin | undefined,
  declared: () => Origin | undefined,
): Origin | undefined {
  const isKept = origin?.root === 'global' && !origin.thing;
  if (!isKept && !isOpen(origin)) return origin;
  const written = declared();
  return written?.thing ? written : (origin ?? written);
}

/** The nearest declaration that the project or the tables know; else the package alone, where nothing was known. */
export function toldOrigin(
  tracer: Tracer,
  declared: readonly ToldType[],
  untyped: Origin | undefined,
): Origin | undefined {
  let named: Origin | undefined;
  for (const one of declared) {
    const origin = 'path' in one ? ofProject(tracer, one) : ofPackage(tracer, one.package, one.steps);
    if (origin?.thing || (origin && 'path' in one)) return origin;
    named ??= origin;
  }
  return untyped && untyped.root !== 'parameter' ? untyped : named;
}

function ofProject(tracer: Tracer, { path, at, steps }: Extract<ToldType, { path: string }>) {
  const facts = tracer.elsewhere(path);
  const start = facts && declaration(tracer, path, facts, at);
  if (start?.root === 'type') return steps[0] === 'new' ? start : undefined;
  return steps.reduce<Origin | undefined>((origin, one) => step(tracer, origin, one), start);
}

/** The compiler counts `export` and decorators to a declaration, and the facts do not: where it ends they agree. */
function declaration(tracer: Tracer, path: string, facts: FileFacts, at: Span): Origin | undefined {
  const fits = (one: { at: Span }) => one.at[1] === at[1] && one.at[0] >= at[0];
  const cls = facts.classes.findIndex(fits);
  if (cls >= 0) return classOrigin(tracer, path, cls);
  const type = facts.types.findIndex(fits);
  if (type >= 0) return tracer.declared(path, type);
  const fn = facts.functions.findIndex((one) => one.kind !== 'module' && fits(one));
  return fn < 0 ? undefined : functionOrigin(tracer, path, fn);
}

function ofPackage(tracer: Tracer, name: string, steps: readonly string[]): Origin | undefined {
  const { knowledge } = tracer;
  const own: Origin = { root: 'package', name, steps };
  for (const specifier of knowledge.specifiersOf(name)) {
    const key = knowledge.ofPackage(specifier);
    const subpath = specifier.slice(name.length);
    const start: Origin = { root: 'package', name, steps: subpath === '' ? [] : [subpath] };
    const found = steps.reduce<Origin | undefined>(
      (origin, one) => step(tracer, origin, one),
      key === undefined ? start : { ...start, thing: { key } },
    );
    if (found?.thing) return found;
    const key2 = key === undefined ? undefined : namedThing(tracer, key, steps);
    if (key2 !== undefined) return { ...own, thing: { key: key2 } };
  }
  return own;
}

/** Tables call what nobody can import as the library's own declarations do. */
function namedThing({ knowledge }: Tracer, exports: string, steps: readonly string[]): string | undefined {
  const name = steps.at(-1) === 'new' ? steps.at(-2) : undefined;
  const library = knowledge.thing(exports)?.library;
  const key = name === undefined || library === undefined ? undefined : `${library}#${name}`;
  return key !== undefined && knowledge.thing(key) ? key : undefined;
}
