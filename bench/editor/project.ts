import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Imported, middleBySize, mostImported, type SourceText } from '../most-imported.ts';

export interface Project {
  root: string;
  /** The file that somebody has open: it uses the helper, so that both are open while the helper is edited. */
  open: SourceText;
  helper: Imported;
}

export function chooseFiles(root: string, paths: readonly string[]): Project {
  const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const helper = mostImported(files);
  const open = helper && middleBySize(helper.importers);
  if (!helper || !open)
    throw new Error('No file here imports another one by a relative path: nothing to edit.');
  return { root, open, helper };
}
