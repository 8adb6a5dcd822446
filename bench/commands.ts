import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface BenchCommand {
  name: string;
  argv: string[];
  /** The number of files that the command says it read. */
  countsFiles?: RegExp;
  /** Runs once before it is measured. */
  warmed?: true;
  /** Why it cannot be measured. */
  missing?: string;
}

export const COLD = 'readylint cold';
export const WARM = 'readylint warm';
export const OXLINT_ALL = 'oxlint, all rules';
export const BIOME = 'Biome lint';
export const ESLINT_TYPED = 'ESLint typed';

/** Each command as a user types it, with the report that it writes by itself. */
export function readylintCommands(root: string): BenchCommand[] {
  const command = [process.execPath, join(root, 'dist', 'readylint.js'), 'check'];
  const help = execFileSync(command[0] ?? '', [...command.slice(1), '--help'], { encoding: 'utf8' });
  const argv = [...command, '.'];
  const countsFiles = /(\d+) files? checked/;
  const caches = help.includes('--no-cache');
  return [
    { name: COLD, argv: caches ? [...argv, '--no-cache'] : argv, countsFiles },
    { name: WARM, argv, countsFiles, warmed: true, ...(!caches && { missing: 'there is no cache yet' }) },
    {
      name: 'readylint --types always',
      argv: [...argv, '--types', 'always'],
      countsFiles,
      ...(!help.includes('--types') && { missing: 'there is no option --types yet' }),
    },
  ];
}

export function peerCommands(peers: string): BenchCommand[] {
  const bin = (name: string) => join(peers, 'node_modules', '.bin', name);
  const eslint = (config: string) => [bin('eslint'), '-c', join(peers, `eslint.${config}.mjs`), '.'];
  const oxlint = [bin('oxlint'), '--disable-nested-config'];
  const countsFiles = /Finished in .* on (\d+) files/;
  return [
    { name: 'oxlint', argv: [...oxlint, '.'], countsFiles },
    { name: OXLINT_ALL, argv: [...oxlint, '-D', 'all', '.'], countsFiles },
    { name: BIOME, argv: [bin('biome'), 'lint', '.'], countsFiles: /Checked (\d+) files/ },
    { name: 'ESLint untyped', argv: eslint('untyped') },
    { name: ESLINT_TYPED, argv: eslint('typed') },
  ];
}
