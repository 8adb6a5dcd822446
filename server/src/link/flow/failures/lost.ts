import { derived } from '../../../../../rules/kit/derived.ts';
import type { FileFacts } from '../../../../../rules/kit/facts.ts';
import type { Callback } from '../../../../../rules/kit/library.ts';
import { REJECTION_PATCHES } from '../../../../../rules/knowledge/packages.ts';
import type { Versions } from '../../versions.ts';

/** Whether nobody receives what a callback rejects with, in the version of the library that the file gets. */
export type IsLost = (path: string, callback: Callback | undefined) => boolean;

export function lostIn(files: Iterable<FileFacts>, versions: Versions): IsLost {
  let patched: ReadonlySet<string> | undefined;
  return (path, callback) => {
    const rejection = callback?.rejection;
    if (typeof rejection !== 'object') return rejection === 'lost';
    const version = versions.of(path, rejection.package);
    if (version === undefined || version.major >= rejection.major) return false;
    patched ??= patchedBy(files);
    return !patched.has(rejection.package);
  };
}

/** Packages whose handlers another package looks after, as soon as anybody imports it. */
function patchedBy(files: Iterable<FileFacts>): Set<string> {
  const patched = new Set<string>();
  for (const facts of files) for (const one of patchedIn(facts)) patched.add(one);
  return patched;
}

const patchedIn = derived(({ imports }) => imports.flatMap(({ from }) => REJECTION_PATCHES[from] ?? []));
