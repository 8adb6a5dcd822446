import { takenIn } from './callbacks.ts';
import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import type { FunctionRef } from './flow.ts';
import { functionAround, functionsAround, parts } from './regions.ts';
import type { ProjectView } from './views.ts';

/** Words by which code speaks of what somebody may do. */
const RIGHTS =
  /admin|role|permi(t|ssion)|authori[sz]|polic(y|ies)|abilit(y|ies)|privilege|^can([A-Z]|$)|owner|staff|superuser|scope|forbid|allow(ed|s)|guard|access|acting|impersonat/i;
/** `req.headers.authorization` proves who somebody is, not what that one may do. */
const NO_RIGHTS = /token|^authorization$/i;

/** Whether anybody on the way to the place asks what the one who acts may do: the functions, or what runs before. */
export function isAuthorityAsked(project: ProjectView, way: readonly FunctionRef[]): boolean {
  return way.some(({ path, fn }) => {
    if (/(^|[/._-])admin/i.test(path)) return true;
    return outwards(project, path, fn).some(
      (one) => asksItself(project, { path, fn: one }) || isGuarded(project, { path, fn: one }),
    );
  });
}

/** The function and those that it is written in, up to the one that is registered. */
function outwards(project: ProjectView, path: string, fn: FunctionId): FunctionId[] {
  const facts = project.facts(path);
  const body = facts?.functions[fn]?.body;
  if (!facts || body === undefined) return [];
  const around = functionsAround(facts, body)
    .map((one) => facts.functions.indexOf(one))
    .filter((one) => one > 0);
  const registered = around.findIndex((one) => registrations(project, { path, fn: one }).length > 0);
  return registered < 0 ? around : around.slice(0, registered + 1);
}

/** A condition on rights, or a call that is named after them. */
function asksItself(project: ProjectView, { path, fn }: FunctionRef): boolean {
  const facts = project.facts(path);
  if (!facts) return false;
  const isCalled = facts.calls.some(
    ({ region, callee }) => functionAround(facts, region) === fn && speaksOfRights(facts, callee, false),
  );
  return (
    isCalled ||
    facts.regions.some(
      (one) =>
        one.kind === 'branch' &&
        one.parent !== undefined &&
        functionAround(facts, one.parent) === fn &&
        speaksOfRights(facts, one.test, true),
    )
  );
}

/** Members, names that are called, and literals: `req.user.role === 'admin'`, `can('edit')`. */
function speaksOfRights(facts: FileFacts, id: ValueId, isTest: boolean): boolean {
  return [...parts(facts, id)].some((one) => {
    switch (one.kind) {
      case 'member':
        return isRight(one.name) && !(isTest && isOfInput(facts, one.of));
      case 'global':
        return isRight(one.name);
      case 'binding': {
        const binding = facts.bindings[one.binding];
        // In a condition a bare name may be the input itself.
        return binding !== undefined && isRight(binding.name) && (!isTest || binding.path === undefined);
      }
      case 'literal':
        return typeof one.value === 'string' && /admin|owner|staff|superuser/i.test(one.value);
      default:
        return false;
    }
  });
}

function isRight(name: string): boolean {
  return RIGHTS.test(name) && !NO_RIGHTS.test(name);
}

/** `req.body.role`: what is asked for, not what somebody has. */
function isOfInput(facts: FileFacts, of: ValueId): boolean {
  return [...parts(facts, of)].some(
    (one) => one.kind === 'member' && /^(body|query|params|input)$/.test(one.name),
  );
}

/** What is registered, decorated or built around the function says who may come there. */
function isGuarded(project: ProjectView, ref: FunctionRef): boolean {
  const facts = project.facts(ref.path);
  const fact = facts?.functions[ref.fn];
  const cls = fact?.cls === undefined ? undefined : facts?.classes[fact.cls];
  const decorators = [...(fact?.decorators ?? []), ...(cls?.decorators ?? [])];
  if (facts && decorators.some((one) => speaksOfRights(facts, one, false))) return true;
  return registrations(project, ref).some((one) => namesRights(project, one));
}

/** Calls that take the function, or what a wrapper made of it, and the place where it becomes a route. */
function registrations(project: ProjectView, { path, fn }: FunctionRef): CallPlace[] {
  const facts = project.facts(path);
  const taken = facts && takenIn(facts).get(fn);
  const written = facts && taken ? [taken.call, ...takersOfCall(facts, taken.call)] : [];
  const named = project
    .situations(path, fn)
    .filter((one) => one.situation === 'route')
    .flatMap(({ way: [first] }) => (first ? [first] : []))
    .filter((one) => project.callee({ path: one.path }, one.call)?.kind !== 'function');
  return [...written.filter((call) => !isEach(facts, call)).map((call) => ({ path, call })), ...named];
}

interface CallPlace {
  path: string;
  call: CallId;
}

function takersOfCall({ calls, values }: FileFacts, inner: CallId): CallId[] {
  return [...calls.keys()].filter((id) =>
    (calls[id]?.args ?? []).some((arg) => {
      const value = values[arg];
      return value?.kind === 'call' && value.call === inner;
    }),
  );
}

/** `list.map((one) => …)` runs it here and now. */
function isEach(facts: FileFacts | undefined, call: CallId): boolean {
  const value = facts?.values[facts.calls[call]?.callee ?? -1];
  return value?.kind === 'member' && EACH.has(value.name);
}

const EACH = new Set(
  'map forEach filter find some every flatMap reduce then catch finally $transaction'.split(' '),
);

/** In the chain of the registration, on its router, or where that is mounted. */
function namesRights(project: ProjectView, { path, call }: CallPlace, depth = 0): boolean {
  const facts = project.facts(path);
  const fact = facts?.calls[call];
  if (!facts || !fact || depth > DEEPEST) return false;
  if (speaksOfRights(facts, fact.callee, false)) return true;
  if (fact.args.some((one) => isGuardItself(project, path, facts, one))) return true;
  const callee = project.callee({ path }, call);
  const made = callee?.kind === 'library' ? callee.made : undefined;
  if (!made) return false;
  const around = [
    ...project.callsOn(made).filter((one) => one.call !== call && isUse(project.facts(one.path), one.call)),
    ...mountsOf(project, made),
  ];
  return around.some((one) => namesRights(project, one, depth + 1));
}

const DEEPEST = 4;

/** A name, an option or a list of these; a handler's own body is looked at elsewhere. */
function isGuardItself(project: ProjectView, path: string, facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (!value || value.kind === 'function') return false;
  if (value.kind === 'literal') return typeof value.value === 'string' && /admin|internal/i.test(value.value);
  if (value.kind === 'object')
    return value.entries.some((one) => isGuardItself(project, path, facts, one.value));
  if (value.kind === 'array') return value.items.some((one) => isGuardItself(project, path, facts, one));
  if (speaksOfRights(facts, id, false)) return true;
  const origin = project.origin({ path }, id);
  return (
    origin?.root === 'function' &&
    origin.steps.every((one) => one === '()') &&
    asksItself(project, { path: origin.path, fn: origin.fn })
  );
}

function isUse(facts: FileFacts | undefined, call: number): boolean {
  const value = facts?.values[facts.calls[call]?.callee ?? -1];
  const [first = -1] = facts?.calls[call]?.args ?? [];
  const address = facts?.values[first];
  // What is put before one address says nothing of the others.
  if (address?.kind === 'literal' && /^\/[^*]/.test(String(address.value))) return false;
  return value?.kind === 'member' && /^(use|addHook|guard|onBeforeHandle)$/.test(value.name);
}

const MOUNTS = ['express#App.use', 'express#Router.use', 'hono#App.route', 'koa-router#Router.use'];

/** Where a router is put on another one. */
function mountsOf(project: ProjectView, made: CallPlace): CallPlace[] {
  return MOUNTS.flatMap((api) => project.callsTo(api)).filter(({ path, call }) =>
    (project.facts(path)?.calls[call]?.args ?? []).some((one) => {
      const at = project.origin({ path }, one)?.thing?.made;
      return at?.path === made.path && at.call === made.call;
    }),
  );
}
