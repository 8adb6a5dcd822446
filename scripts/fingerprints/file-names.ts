import { posix } from 'node:path';
import { splitPackage } from '../../server/src/link/modules.ts';
import type { Texts } from './mutations.ts';

const SPECIFIER = /((?:from|import|require\()\s*\(?\s*)(['"])([^'"\n]+)\2/g;

/** Within its folder, and in the imports of those that name it. */
export function renameFile(texts: Texts, path: string, number: number): boolean {
  const name = posix.basename(path);
  const stem = name.replace(/\.\w+$/, '');
  const stemPath = posix.join(posix.dirname(path), stem);
  const renamed = `renamed${number}`;
  const installed = installedPackages(texts);
  const isIt = (specifier: string, importer: string) => {
    const bare = specifier.replace(/\.[cm]?[jt]sx?$/, '');
    if (bare.startsWith('.')) return posix.join(posix.dirname(importer), bare) === stemPath;
    const { name, subpath } = splitPackage(bare);
    return subpath !== '' && !installed.has(name) && stemPath.endsWith(bare.replace(/^[^/]*/, ''));
  };
  // Where it is imported by a call, that call would be another one.
  const byCall = new RegExp(`\\((['"])[^'"\\n]*\\b${stem}(\\.\\w+)?\\1`);
  if ([...texts.values()].some((text) => byCall.test(text))) return false;
  // What stands for its folder, or is looked for by its name, is no longer that under another one.
  if (/^(index|page|route|layout|main|app|server|seed)$|log(ger|ging)?s?$|\./i.test(stem)) return false;
  for (const [importer, text] of texts) {
    const changed = text.replace(SPECIFIER, (all, before, quote, specifier) =>
      isIt(specifier, importer) && posix.basename(specifier).startsWith(stem)
        ? `${before}${quote}${specifier.slice(0, specifier.lastIndexOf(stem))}${renamed}${specifier.slice(specifier.lastIndexOf(stem) + stem.length)}${quote}`
        : all,
    );
    if (changed !== text) texts.set(importer, changed);
  }
  texts.set(posix.join(posix.dirname(path), renamed + name.slice(stem.length)), texts.get(path) ?? '');
  texts.delete(path);
  return true;
}

/** A package may be called as the file is: `pusher` in `src/lib/pusher.ts`. Those of the repository are files. */
function installedPackages(texts: Texts): Set<string> {
  const manifests = [...texts]
    .filter(([path]) => posix.basename(path) === 'package.json')
    .map(([, text]): Record<string, unknown> => JSON.parse(text));
  const listed = manifests.flatMap(({ dependencies, devDependencies, peerDependencies }) =>
    [dependencies, devDependencies, peerDependencies].flatMap((one) => Object.keys(one ?? {})),
  );
  const own = new Set(manifests.map(({ name }) => name));
  return new Set(listed.filter((name) => !own.has(name)));
}
