import type { CallId } from './facts.ts';
import type { LibraryCallee } from './flow.ts';
import type { Site } from './origin.ts';
import { inProduction } from './roles.ts';
import type { FileRef, ProjectView } from './views.ts';

/**
 * Where the client of a call is made that is handed in by its type alone, as `constructor(private s3: S3Client)`: the
 * one place of the project that makes such a client. Several may each be meant, and without any it is made elsewhere.
 */
export function onlyClientOf(
  project: ProjectView,
  file: FileRef,
  id: CallId,
  { library, made }: LibraryCallee,
): Site | undefined {
  const facts = project.facts(file.path);
  const method = facts?.values[facts.calls[id]?.callee ?? -1];
  const origin = made || method?.kind !== 'member' ? undefined : project.origin(file, method.of);
  const [name, step, ...more] = origin?.steps ?? [];
  if (origin?.root !== 'package' || step !== 'new' || more.length > 0) return undefined;
  const [only, another] = project
    .callsTo(`${library}#exports.${name}`)
    .filter(({ path }) => inProduction(project.role(path)));
  return another ? undefined : only;
}
