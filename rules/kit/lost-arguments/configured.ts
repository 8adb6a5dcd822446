import type { ValueId } from '../facts.ts';
import { parts } from '../regions.ts';
import type { FileView, ProjectView } from '../views.ts';

/** Where the configuration leads to code of the project, nobody can tell what it does. */
export const OWN_CODE = '=>';
/** Options are spread into options, hardly deeper than this. */
const DEEPEST = 4;

/** Names that a configuration is made of. */
export function namesIn(
  site: FileView,
  project: ProjectView,
  args: readonly ValueId[],
  depth = 0,
): Set<string> {
  const { facts } = site;
  const names = new Set<string>();
  for (const part of args.flatMap((arg) => [...parts(facts, arg)])) {
    if (part.kind === 'member' || part.kind === 'global') names.add(part.name);
    if (part.kind === 'function') names.add(OWN_CODE);
    if (part.kind === 'object') for (const { key } of part.entries) if (key !== undefined) names.add(key);
    const binding = part.kind === 'binding' ? facts.bindings[part.binding] : undefined;
    if (!binding) continue;
    names.add(binding.name);
    if (isOfLibrary(site, project, facts.values.indexOf(part))) continue;
    const held = binding.kind === 'const' && !binding.path ? binding.value : undefined;
    const inner =
      held !== undefined && depth < DEEPEST ? namesIn(site, project, [held], depth + 1) : [OWN_CODE];
    for (const one of inner) names.add(one);
  }
  return names;
}

function isOfLibrary(site: FileView, project: ProjectView, id: ValueId): boolean {
  const root = project.origin(site, id)?.root;
  return root === 'package' || root === 'literal';
}
