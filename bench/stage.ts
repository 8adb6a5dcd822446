import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SOURCE = /\.[mc]?tsx?$/;
const MANIFEST =
  /^(package(-lock)?|.*tsconfig.*|readylint)\.json$|^(yarn|bun)\.lock$|^pnpm-(lock|workspace)\.yaml$/;
const SKIPPED = new Set(['.git', 'dist', 'build', 'coverage']);

/**
 * Copies what is measured: TypeScript files, and what says how they belong together. So every command sees the
 * same files, none follows the project's own settings, and nothing is ever written into the project. Installed
 * packages are linked.
 */
export function stage(from: string, to: string): string[] {
  const files: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const target = join(to, relative(from, path));
      if (entry.name === 'node_modules') link(path, target);
      else if (entry.isDirectory() && !SKIPPED.has(entry.name)) visit(path);
      else if (entry.isFile() && (SOURCE.test(entry.name) || MANIFEST.test(entry.name))) {
        copy(path, target);
        if (SOURCE.test(entry.name)) files.push(relative(from, path));
      }
    }
  };
  visit(from);
  writeFileSync(join(to, 'biome.json'), JSON.stringify(BIOME));
  return files.sort();
}

const BIOME = { root: true, files: { includes: ['**/*.{ts,tsx,mts,cts}', '!**/node_modules'] } };

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}
