import type { CallId } from './facts.ts';
import type { FileRef, ProjectView } from './views.ts';

/** The package that a call leads into, where what is called is still a part of the package itself. */
export function packageOf(
  project: ProjectView,
  file: FileRef,
  id: CallId,
): { name: string; steps: readonly string[] } | undefined {
  const callee = project.facts(file.path)?.calls[id]?.callee;
  const origin = callee === undefined ? undefined : project.origin(file, callee);
  return origin?.root === 'package' ? { name: origin.name, steps: origin.steps } : undefined;
}
