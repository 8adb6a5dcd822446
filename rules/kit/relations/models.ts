import type { ClassFact, FileFacts, ValueId } from '../facts.ts';
import { chainOf } from '../values.ts';
import type { ProjectView } from '../views.ts';

/** A model, an entity or a table as it is named at some place. */
export interface ModelRef {
  path: string;
  value: ValueId;
}

/** Whether two names mean the same; where only one can be followed, models go by their names. */
export function isSameModel(project: ProjectView, one: ModelRef, other: ModelRef): boolean {
  const [a, b] = [identityOf(project, one), identityOf(project, other)];
  if (a !== undefined && b !== undefined) return a === b;
  const name = nameOf(project, one);
  return name !== undefined && name === nameOf(project, other);
}

function identityOf(project: ProjectView, { path, value }: ModelRef): string | undefined {
  const origin = project.origin({ path }, value);
  if (origin?.root === 'class' && origin.steps.length === 0) return `${origin.path} ${origin.cls}`;
  const made = origin?.thing?.made;
  return made && `${made.path} call ${made.call}`;
}

function nameOf(project: ProjectView, { path, value }: ModelRef): string | undefined {
  const facts = project.facts(path);
  const name = facts && chainOf(facts, value)?.at(-1);
  return name === 'this' ? undefined : name;
}

export interface ModelClass {
  path: string;
  facts: FileFacts;
  cls: ClassFact;
}

export function classOf(project: ProjectView, { path, value }: ModelRef): ModelClass | undefined {
  const origin = project.origin({ path }, value);
  if (origin?.root !== 'class' || origin.steps.length > 0) return undefined;
  const facts = project.facts(origin.path);
  const cls = facts?.classes[origin.cls];
  return facts && cls && { path: origin.path, facts, cls };
}

/** TypeScript takes no member of a row that its class does not declare. */
export function mayRead(project: ProjectView, path: string, model: ModelRef, name: string): boolean {
  if (!isTyped(path)) return true;
  return classOf(project, model)?.cls.members.some((one) => one.name === name) === true;
}

export const isTyped = (path: string): boolean => /\.[cm]?tsx?$/.test(path);
