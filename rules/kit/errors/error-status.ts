import type { Call, FileFacts, ValueId } from '../facts.ts';
import type { FileView, ProjectView } from '../views.ts';
import { STATUS_NAMES, statusOf } from './answers.ts';
import { calledName } from './cleanup.ts';

/** Constructors call functions that call constructors; no project needs more steps than that. */
const DEEPEST = 4;

/** With which status an error is answered, where it says so: by what it is made with, or by how its class makes it. */
export function errorStatus(
  file: FileView,
  project: ProjectView,
  id: ValueId,
  depth = 0,
): number | undefined {
  const { facts } = file;
  const value = facts.values[id];
  if (value?.kind === 'object') return statusAmong(facts, [id]);
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  if (value?.kind !== 'call' || !call || depth > DEEPEST) return undefined;
  const given = statusAmong(facts, call.args);
  if (given !== undefined) return given;
  if (call.how === 'new') {
    const origin = project.origin(file, call.callee);
    if (origin?.root === 'class' && origin.steps.length === 0)
      return classStatus(other(file, project, origin.path), project, origin.cls, depth + 1);
  }
  const callee = project.callee(file, value.call);
  if (callee?.kind !== 'function') return statusByName(facts, call);
  const there = other(file, project, callee.path);
  const fn = there?.facts.functions[callee.fn];
  const made = [...(fn?.returns ?? []), ...(fn?.throws ?? [])].flatMap((one) => one.value ?? []);
  const statuses = made.map((one) => there && errorStatus(there, project, one, depth + 1));
  return statuses.length === 1 ? statuses[0] : undefined;
}

function statusAmong(facts: FileFacts, args: readonly ValueId[]): number | undefined {
  for (const one of args) {
    const value = facts.values[one];
    const status =
      value?.kind === 'object'
        ? value.entries
            .filter(({ key }) => /^(status|statusCode|code|httpStatus)$/.test(key ?? ''))
            .map((entry) => statusOf(facts, entry.value))
            .find((found) => found !== undefined)
        : statusOf(facts, one);
    if (status !== undefined && status >= 400) return status;
  }
  return undefined;
}

/** What the class hands to its base, or has as a field. */
function classStatus(
  file: FileView | undefined,
  project: ProjectView,
  cls: number,
  depth: number,
): number | undefined {
  const fact = file?.facts.classes[cls];
  if (!file || !fact || depth > DEEPEST) return undefined;
  const { facts } = file;
  const field = fact.members.find(
    (one) => /^(status|statusCode|httpStatus)$/.test(one.name) && one.kind === 'field',
  );
  const own = statusOf(facts, field?.value);
  if (own !== undefined) return own;
  for (const call of facts.calls) {
    const callee = facts.values[call.callee];
    if (callee?.kind === 'super' && callee.cls === cls) {
      const status = statusAmong(facts, call.args);
      if (status !== undefined) return status;
    }
  }
  for (const write of facts.writes) {
    const target = facts.values[write.target];
    const owner = target?.kind === 'member' ? facts.values[target.of] : undefined;
    const isOwn = owner?.kind === 'this' && owner.cls === cls;
    if (isOwn && target?.kind === 'member' && /^(status|statusCode)$/.test(target.name))
      return statusOf(facts, write.value);
  }
  const base = fact.extends === undefined ? undefined : project.origin(file, fact.extends);
  if (base?.root === 'class')
    return classStatus(other(file, project, base.path), project, base.cls, depth + 1);
  const name = fact.extends === undefined ? undefined : facts.values[fact.extends];
  return name?.kind === 'binding' ? namedStatus(facts.bindings[name.binding]?.name ?? '') : undefined;
}

/** `NotFoundException` of Nest, `createError.NotFound()`, `Boom.notFound()`, `error.forbidden()`. */
function statusByName(facts: FileFacts, call: Call): number | undefined {
  return namedStatus(calledName(facts, call));
}

function namedStatus(name: string): number | undefined {
  const plain = name.replace(/(Http)?(Exception|Error)$/, '').replace(/([a-z])([A-Z])/g, '$1_$2');
  return STATUS_NAMES[plain.toUpperCase()];
}

/** Another file, as far as its facts go: no place of it is shown. */
function other(file: FileView, project: ProjectView, path: string): FileView | undefined {
  if (path === file.path) return file;
  const facts = project.facts(path);
  return facts && { path, facts, role: file.role, text: () => '' };
}
