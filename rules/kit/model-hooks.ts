import type { Call, ClassId, Entry, FileFacts, ValueId } from './facts.ts';
import { calledBy } from './file-index.ts';
import type { QueryWay } from './query-ways.ts';
import { classOf, type ModelClass } from './relations/models.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';

/** Sequelize runs these for each row that is made alone, and not for rows that are made together. */
const HOOK = /^(before|after)(Create|Save)$/i;
/** Models above models above models. */
const HIGHEST = 4;

/** Whether code of the model runs with every row that is made alone, so that making many at once would leave it out. */
export function runsHooks(project: ProjectView, { query, way }: QueryWay): boolean {
  if (query.callee.library !== 'sequelize' || query.kind !== 'insert') return false;
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    if (!facts) return false;
    const callee = facts.values[facts.calls[call]?.callee ?? -1];
    const model = callee?.kind === 'member' ? classOf(project, { path, value: callee.of }) : undefined;
    return model !== undefined && hasHook(project, model, 0) && !isTurnedOff(facts, facts.calls[call]?.args);
  });
}

function hasHook(project: ProjectView, { path, facts, cls }: ModelClass, depth: number): boolean {
  const isHook = (id: ValueId) => HOOK.test(chainOf(facts, calleeOf(facts, id))?.at(-1) ?? '');
  const own = facts.classes.indexOf(cls);
  if (facts.functions.some((one) => one.cls === own && one.decorators?.some(isHook))) return true;
  if (facts.calls.some((call) => setsHooks(facts, call, own))) return true;
  const base = cls.extends === undefined ? undefined : classOf(project, { path, value: cls.extends });
  return base !== undefined && depth < HIGHEST && hasHook(project, base, depth + 1);
}

/** `Note.init(columns, { hooks: { afterCreate } })`, `Note.afterCreate(tell)`, `Note.addHook('afterCreate', tell)` */
function setsHooks(facts: FileFacts, { callee, args }: Call, cls: ClassId): boolean {
  const member = facts.values[callee];
  if (member?.kind !== 'member' || !isClass(facts, member.of, cls)) return false;
  if (HOOK.test(member.name)) return true;
  const [first] = args.map((one) => facts.values[one]);
  if (member.name === 'addHook') return first?.kind === 'literal' && HOOK.test(String(first.value));
  return member.name === 'init' && args.some((one) => entriesAt(facts, one, 'hooks').some(isHookKey));
}

function isClass({ values, bindings }: FileFacts, id: ValueId, cls: ClassId): boolean {
  const value = values[id];
  if (value?.kind === 'this') return value.cls === cls;
  const made = value?.kind === 'binding' ? values[bindings[value.binding]?.value ?? -1] : undefined;
  return made?.kind === 'class' && made.cls === cls;
}

function entriesAt({ values }: FileFacts, id: ValueId, key: string): readonly Entry[] {
  const value = values[id];
  const held = value?.kind === 'object' ? value.entries.find((one) => one.key === key) : undefined;
  const inner = values[held?.value ?? -1];
  return inner?.kind === 'object' ? inner.entries : [];
}

const isHookKey = ({ key }: Entry): boolean => HOOK.test(key ?? '');

function calleeOf(facts: FileFacts, id: ValueId): ValueId {
  return facts.calls[calledBy(facts, id) ?? -1]?.callee ?? id;
}

/** `{ hooks: false }` */
function isTurnedOff({ values }: FileFacts, args: readonly ValueId[] = []): boolean {
  return args.some((id) => {
    const value = values[id];
    const hooks = value?.kind === 'object' ? value.entries.find(({ key }) => key === 'hooks') : undefined;
    const is = values[hooks?.value ?? -1];
    return is?.kind === 'literal' && is.value === false;
  });
}
