import type { CallId } from './facts.ts';
import type { FileView, ProjectView } from './views.ts';

const LOCAL = /^(https?:\/\/)?(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/;

/** What answers on the same machine goes down with it. */
export function isLocal(file: FileView, project: ProjectView, id: CallId): boolean {
  const { facts } = file;
  const argument = facts.calls[id]?.args[0] ?? -1;
  const value = facts.values[argument];
  const host =
    value?.kind === 'object'
      ? value.entries.find(({ key }) => key === 'hostname' || key === 'host')?.value
      : argument;
  const named = facts.values[host ?? -1];
  if (named?.kind === 'template') return LOCAL.test(named.texts[0] ?? '');
  const origin = named && project.origin(file, host ?? -1);
  return origin?.root === 'literal' && typeof origin.value === 'string' && LOCAL.test(origin.value);
}
