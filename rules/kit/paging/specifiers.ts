import type { FileView } from '../views.ts';

/** What a file writes to import what another one imports, or, for '', that other file. */
export function specifierFrom(file: FileView, path: string, from: string): string {
  if (from !== '' && !from.startsWith('.')) return from;
  const target = from === '' ? named(file, path) : joined(path, from);
  const [own, to] = [file.path.split('/').slice(0, -1), target.split('/')];
  let same = 0;
  while (same < own.length && same < to.length - 1 && own[same] === to[same]) same++;
  const up = own.slice(same).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...to.slice(same)].join('/');
}

function joined(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const one of from.split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '.') parts.push(one);
  }
  return parts.join('/');
}

/** With the ending that the file gives others. */
function named({ facts }: FileView, path: string): string {
  const near = facts.imports.find(({ from }) => from.startsWith('.'))?.from ?? '';
  const stem = path.replace(/\.[cm]?[jt]sx?$/, '');
  if (/\.[cm]?tsx?$/.test(near)) return path;
  return /\.[cm]?jsx?$/.test(near) ? `${stem}.js` : stem;
}
