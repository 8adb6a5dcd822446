import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sayEslint } from './from-eslint.ts';
import { sayCommand, sayNodeApi } from './from-report.ts';
import { sayServer } from './from-server.ts';
import { differences, type Said } from './said.ts';

/** `npm run parity -- DIR…`: whether all shells say the same about the code of these projects, types left out. */
export async function main(root: string, folders: readonly string[]): Promise<number> {
  if (folders.length === 0) throw new Error('name the projects to look at: npm run parity -- DIR…');
  let total = 0;
  for (const folder of folders) total += await compareShells(root, realpathSync(folder));
  console.log(`${total} ${total === 1 ? 'difference' : 'differences'}`);
  return total === 0 ? 0 : 1;
}

async function compareShells(root: string, folder: string): Promise<number> {
  const command = sayCommand(root, folder);
  console.log(`${folder}: ${command.length} findings about code from the command`);
  const { said: eslint, paths, unparsed } = await sayEslint(root, folder);
  const legible = command.filter(({ path }) => !unparsed.includes(path));
  const all = [...new Set([...paths, ...command.map(({ path }) => path)])];
  const found = [
    tell('Node API', command, await sayNodeApi(root, folder)),
    tell('language server', command, await sayServer(root, folder, all)),
    tell('ESLint plugin', legible, eslint),
  ];
  if (unparsed.length > 0) {
    const lost = command.length - legible.length;
    console.log(`  left out: ${unparsed.length} files that ESLint's parser cannot read (${lost} findings)`);
    for (const path of unparsed) console.log(`    ${join(folder, path)}`);
  }
  return found.reduce((sum, one) => sum + one, 0);
}

function tell(shell: string, expected: readonly Said[], said: readonly Said[]): number {
  const found = differences(expected, said);
  console.log(`  ${shell}: ${said.length} findings, ${found.length} differences`);
  for (const one of found) console.log(`    ${one}`);
  return found.length;
}
