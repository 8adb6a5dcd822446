import type { BindingId, FileFacts, FunctionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { FunctionRef } from '../../../../rules/kit/flow.ts';
import type { InputFlow, InputPart } from '../../../../rules/kit/inputs.ts';
import { functionAround } from '../../../../rules/kit/regions.ts';
import { valuesAt } from './assigned.ts';
import { checksBefore } from './before.ts';
import { carried, type Passed } from './carrying.ts';
import { declaredChecks } from './declared-inputs.ts';
import { decorated } from './decorated.ts';
import { checksAt } from './guards.ts';
import { isOfPeer } from './peers.ts';
import { type Given, givenBy, isSourceParameter } from './sources.ts';
import { narrower, within } from './within.ts';
import type { Frame, InputWorld, Step } from './world.ts';
import { rewritten, writesTo } from './writes.ts';

/** Values that one question may lead to: more is a knot of helpers that nobody follows by eye either. */
const FUEL = 600;
/** Functions between the source and the asked value. */
const DEEPEST = 6;

/** Follows a value back to every place where input comes in. */
export class Trace {
  readonly #world: InputWorld;
  readonly #flows: InputFlow[] = [];
  readonly #seen = new Set<string>();
  #fuel = FUEL;

  constructor(world: InputWorld) {
    this.#world = world;
  }

  from(start: Step): InputFlow[] {
    this.#follow(start);
    return this.#flows;
  }

  #follow(step: Step): void {
    const facts = this.#world.facts(step.path);
    const value = facts?.values[step.value];
    if (!facts || !value || this.#wasHere(step)) return;
    const given = CHOICES.has(value.kind) ? undefined : givenBy(this.#world, step.path, step.value);
    const checks = [...checksAt(this.#world, step), ...step.checks];
    const here = { ...step, checks };
    const changed = given && value.kind === 'member' ? rewritten(facts, step) : undefined;
    if (changed) this.#follow({ ...here, ...changed });
    else if (given) this.#found(here, value.at, given);
    else this.#through(here, facts, value);
  }

  #wasHere({ path, value, keys, frame, place, lead }: Step): boolean {
    const key = `${path}:${value}:${keys.join('.')}:${place.join('.')}:${lead}:${frame?.step.path}:${frame?.step.call}`;
    if (--this.#fuel < 0 || this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  #found(step: Step, at: Value['at'], given: Given): void {
    const { part, typed, declared, unseen, piped, named } = given;
    const { path, keys, place, entry, lead, way } = step;
    const facts = this.#world.facts(path);
    const fn = facts ? functionAround(facts, step.region) : undefined;
    const before = fn === undefined ? [] : this.#before(path, fn, part, declared && keys);
    if (declared && before.length === 0) return;
    const checks = [...before, ...step.checks];
    this.#flows.push({
      source: { path, at },
      part,
      field: keys,
      place,
      ...(entry && { entry }),
      lead,
      shape: typed ? narrower(step, 'text') : step.shape,
      checks,
      way,
      ...(isOfPeer(this.#world, path, step.region) && { peer: true as const }),
      ...(unseen && { unseen }),
      ...(piped && { piped }),
      ...(named && { named }),
      ...(step.text && { text: step.text }),
      ...(step.document && { document: true }),
    });
  }

  #before(path: string, fn: FunctionId, part: InputPart, declared: readonly string[] | undefined) {
    return declared
      ? declaredChecks(this.#world, path, fn, declared)
      : checksBefore(this.#world, path, fn, part);
  }

  #through(step: Step, facts: FileFacts, value: Value): void {
    if (value.kind === 'binding') this.#binding(step, facts, value.binding);
    else if (value.kind === 'call') this.#call(step, value.call);
    else for (const one of within(step, value, facts)) this.#follow(one);
  }

  #binding(step: Step, facts: FileFacts, id: BindingId): void {
    const binding = facts.bindings[id];
    if (!binding || binding.kind === 'import' || binding.kind === 'catch') return;
    const below = [...(binding.path ?? []).filter((one) => one !== '...').map(String), ...step.keys];
    const keys = binding.element ? ['[]', ...below] : below;
    const { isFirst, assigned } = valuesAt(facts, id, step);
    if (isFirst && binding.kind === 'parameter') this.#parameter(step, facts, id, keys);
    else if (isFirst && binding.value !== undefined) this.#follow({ ...step, value: binding.value, keys });
    for (const one of assigned) this.#follow({ ...step, ...one });
    for (const { value, name } of writesTo(facts, id)) {
      const [first, ...rest] = step.keys;
      if (first === undefined) this.#follow({ ...step, value, place: [...step.place, name] });
      else if (first === name || name === '*') this.#follow({ ...step, value, keys: rest });
    }
  }

  #parameter(step: Step, facts: FileFacts, id: BindingId, keys: readonly string[]): void {
    const { owner: fn, parameter: index = 0, at } = facts.bindings[id] ?? { owner: 0, at: [0, 0] as const };
    const { frame } = step;
    if (frame && frame.path === step.path && frame.fn === fn) {
      this.#outOf(frame, step, index, keys);
      return;
    }
    const given = isSourceParameter(this.#world, step.path, fn, id, keys);
    if (given) this.#found({ ...step, keys }, at, given);
    const asked = decorated(this.#world, step.path, fn, id, keys);
    if (asked) {
      const { field, checks, nested } = asked;
      const below = nested === undefined ? [] : [nested];
      const own = { keys: [...field, ...keys, ...below], place: [...step.place, ...below] };
      this.#found({ ...step, ...own, checks: [...checks, ...step.checks] }, at, asked);
      return;
    }
    if (given || step.way.length >= DEEPEST) return;
    for (const caller of this.#world.callers(step.path, fn)) {
      this.#intoCaller(caller, { ...step, keys, frame: undefined }, { path: step.path, fn, index });
    }
  }

  /** Back to the call whose result was asked. */
  #outOf(frame: Frame, step: Step, index: number, keys: readonly string[]): void {
    const { path, call: id } = frame.step;
    const call = this.#world.facts(path)?.calls[id];
    if (!call) return;
    const at = { path, region: frame.region, before: call.at[0], given: [], frame: frame.outer };
    const value = frame.each ? this.#receiver(path, call.callee, index) : call.args[index];
    if (value === undefined) return;
    this.#follow({ ...step, ...at, value, keys: frame.each ? ['[]', ...keys] : keys });
  }

  #intoCaller(
    caller: { path: string; fn: FunctionId; call: number },
    step: Step,
    to: { path: string; fn: FunctionId; index: number },
  ): void {
    const call = this.#world.facts(caller.path)?.calls[caller.call];
    if (!call) return;
    const at = {
      path: caller.path,
      region: call.region,
      before: call.at[0],
      given: [],
      way: [caller, ...step.way],
    };
    const callee = this.#world.callee(caller.path, caller.call);
    const isCalled = callee?.kind === 'function' && callee.path === to.path && callee.fn === to.fn;
    const value = isCalled ? call.args[to.index] : this.#receiver(caller.path, call.callee, to.index);
    if (value === undefined) return;
    this.#follow({ ...step, ...at, value, keys: isCalled ? step.keys : ['[]', ...step.keys] });
  }

  /** `list.map((one) => …)`: the first parameter is an element of what the method is called on. */
  #receiver(path: string, callee: ValueId, index: number): ValueId | undefined {
    const value = this.#world.facts(path)?.values[callee];
    return index === 0 && value?.kind === 'member' && EACH.has(value.name) ? value.of : undefined;
  }

  #call(step: Step, id: number): void {
    const callee = this.#world.callee(step.path, id);
    if (callee?.kind === 'function') this.#intoFunction(step, id, callee);
    else if (this.#ofEach(step, id)) return;
    else for (const passed of carried(this.#world, step, id, callee)) this.#pass(step, passed);
  }

  /** `list.map((one) => ({ … }))`: the result holds what the function gives for each. */
  #ofEach(step: Step, id: number): boolean {
    const facts = this.#world.facts(step.path);
    const call = facts?.calls[id];
    const method = call && facts.values[call.callee];
    if (!call || method?.kind !== 'member' || !MAPS.has(method.name)) return false;
    const origin = call.args[0] === undefined ? undefined : this.#world.origin(step.path, call.args[0]);
    if (origin?.root !== 'function' || origin.steps.length > 0) return false;
    const [key, ...keys] = step.keys;
    const place = key === undefined ? [...step.place, '[]'] : step.place;
    this.#intoFunction({ ...step, keys, place }, id, origin, true);
    return true;
  }

  #pass(step: Step, { value, as, keys, check, parsed, unwraps }: Passed): void {
    const checks = check ? [check, ...step.checks] : step.checks;
    const shape = as ? narrower(step, as) : step.shape;
    const own = unwraps !== undefined && step.keys[0] === unwraps ? step.keys.slice(1) : step.keys;
    const below = keys ? [...keys, ...own] : [];
    const whole = parsed && step.keys.length === 0 ? { document: true as const } : {};
    this.#follow({ ...step, value, shape, checks, keys: below, ...(parsed && { parsed, ...whole }) });
  }

  #intoFunction(step: Step, call: number, { path, fn }: FunctionRef, each?: true): void {
    const fact = this.#world.facts(path)?.functions[fn];
    if (!fact || depthOf(step.frame) >= DEEPEST) return;
    const at = { path: step.path, fn, call };
    const frame: Frame = {
      path,
      fn,
      step: at,
      region: step.region,
      outer: step.frame,
      ...(each && { each }),
    };
    for (const { value, region, at: span } of fact.returns) {
      if (value !== undefined)
        this.#follow({ ...step, path, value, region, before: span[0], given: [], frame });
    }
  }
}

/** Of several values each is followed on its own: they may come in at different places. */
const CHOICES: ReadonlySet<Value['kind']> = new Set(['logical', 'conditional']);
const MAPS = new Set(['map', 'flatMap']);
const EACH = new Set(['map', 'forEach', 'filter', 'find', 'some', 'every', 'flatMap', 'findIndex']);

function depthOf(frame: Frame | undefined): number {
  return frame ? 1 + depthOf(frame.outer) : 0;
}
