import type { BindingId, FileFacts } from '../../../rules/kit/facts.ts';
import type { Declaration } from '../../../rules/kit/views.ts';
import type { Exports } from './exports.ts';
import type { Modules } from './modules.ts';

interface Names {
  files: ReadonlyMap<string, FileFacts>;
  modules: Modules;
  exports: Exports;
}

/** Where a name is declared: in the file itself, or behind its import and whatever passes it on. */
export function declarationOf(
  { files, modules, exports }: Names,
  path: string,
  id: BindingId,
): Declaration | undefined {
  const binding = files.get(path)?.bindings[id];
  if (binding?.kind !== 'import') return binding && { path, name: id, isDirect: true };
  const target = modules.resolve(path, binding.from ?? '');
  if (!target || !('file' in target)) return undefined;
  const found = exports.find(target.file, binding.imported ?? 'default');
  if (!found || !('path' in found)) return undefined;
  const there = files.get(found.path)?.bindings ?? [];
  const name = there.findIndex((one) => one.owner === 0 && one.name === found.name && one.kind !== 'import');
  return name < 0 ? undefined : { path: found.path, name, isDirect: found.path === target.file };
}
