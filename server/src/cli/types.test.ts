import { expect, test } from 'vitest';
import type { Report } from '../engine/report.ts';
import { createProject } from './testing/project.ts';

const PROJECT = {
  'package.json': '{"name":"shop","main":"src/server.ts","dependencies":{"knex":"3.0.0","wrapper":"1.0.0"}}',
  'tsconfig.json': '{"compilerOptions":{"strict":true}}',
  'node_modules/wrapper/index.d.ts':
    "import { Knex } from 'knex';\nexport declare function connect(): { db: Knex };\n",
  'node_modules/knex/index.d.ts': 'export interface Knex { raw(sql: string): void }\n',
  'src/server.ts':
    "import http from 'node:http';\nimport { connect } from 'wrapper';\nhttp.createServer(() => connect().db.raw('x')).listen(1);\n",
};

async function typesOf(files: Record<string, string>, ...options: string[]) {
  const project = createProject(files);
  const run = async () => {
    const { code, stdout, stderr } = await project.run([
      'check',
      '--format',
      'json',
      '--fail-on',
      'none',
      ...options,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { types, problems } = JSON.parse(stdout) as Report;
    expect(problems).toEqual([]);
    return types;
  };
  return [await run(), await run()];
}

test('are asked for where dependencies are installed and something is unknown, and only then', async () => {
  expect(await typesOf(PROJECT)).toEqual(['used', 'used']);
  const known = PROJECT['src/server.ts'].replace('connect().db.raw', 'connect');
  expect(await typesOf({ ...PROJECT, 'src/server.ts': known })).toEqual(['not used', 'not used']);
});

test('are asked for as --types says', async () => {
  expect(await typesOf(PROJECT, '--types', 'never')).toEqual(['not used', 'not used']);
  expect(await typesOf(PROJECT, '--types', 'always')).toEqual(['used', 'used']);
});
