import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../', import.meta.url));

/** `generate` needs no argument, and would run. */
const measures = Object.entries(manifest.scripts).flatMap(([name, command]) => {
  const script = /scripts\/run\.mjs (\S+)$/.exec(command)?.[1];
  return script && name !== 'generate' ? [[name, script] as const] : [];
});

it.each(measures)('npm run %s can be loaded, and says what it needs', (name, script) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout + stderr).toContain(`npm run ${name} `);
});
