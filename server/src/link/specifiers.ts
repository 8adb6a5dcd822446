import type { FileFacts } from '../../../rules/kit/facts.ts';
import { dirname } from './manifests.ts';

/** A relative specifier, ending as the other relative imports of the file do. */
export function relativeSpecifier(from: string, to: string, facts: FileFacts): string {
  const up = dirname(from).split('/').filter(Boolean);
  const down = dirname(to).split('/').filter(Boolean);
  let common = 0;
  while (common < up.length && up[common] === down[common]) common++;
  const steps = [
    ...up.slice(common).map(() => '..'),
    ...down.slice(common),
    ending(to.slice(to.lastIndexOf('/') + 1), facts),
  ];
  const path = steps.filter(Boolean).join('/');
  return path.startsWith('..') ? path : `./${path}`;
}

function ending(file: string, facts: FileFacts): string {
  const stem = file.replace(/\.[cm]?[jt]sx?$/, '');
  const relative = facts.imports.filter((one) => one.from.startsWith('.')).map((one) => one.from);
  if (relative.some((one) => /\.[cm]?tsx?$/.test(one))) return file;
  if (relative.some((one) => /\.[cm]?js$/.test(one))) return file.replace(/\.([cm]?)tsx?$/, '.$1js');
  return stem === 'index' ? '' : stem;
}
