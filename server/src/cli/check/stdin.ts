import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Inspection, Session } from '../../engine/session-api.ts';
import { kindAt, realPath } from '../../host/disk.ts';
import type { Selection } from '../../host/named-files.ts';
import { UsageError } from '../usage-error.ts';

export interface StdinText extends Selection {
  path: string;
  text: string;
}

/** A text stands for a file, which need not be there, as an editor's unsaved text does. */
export async function openStdin(session: Session & Inspection, name: string): Promise<StdinText> {
  const path = inProject(name, session.root);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  session.open(path, text);
  const isChecked = session.paths().includes(path);
  const message = `the text is not checked: ${session.leftOut(path) ?? 'by its name it is no TypeScript or JavaScript'}`;
  return {
    path,
    text,
    paths: isChecked ? [path] : [],
    unchecked: isChecked ? [] : [{ path: name, kind: 'ignored', message }],
  };
}

function inProject(name: string, root: string): string {
  const absolute = resolve(name);
  const folder = dirname(absolute);
  // The folder may be reached through a link, as the root may.
  const real = kindAt(folder) ? join(realPath(folder), absolute.slice(folder.length)) : absolute;
  const path = relative(root, real).split(sep).join('/');
  if (path !== '' && !/^\.\.(\/|$)/.test(path) && !/^([A-Za-z]:|\/)/.test(path)) return path;
  throw new UsageError(`--stdin-filename ${name} lies outside the root ${root}: pass --root.`);
}
