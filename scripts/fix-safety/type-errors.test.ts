import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { typeErrors } from './type-errors.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-types-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('tells what TypeScript says of the mended file and did not say before', () => {
  const before = "import { save } from './save';\nimport gone from 'not-installed';\nsave(gone, 1 + '');\n";
  const options = { strict: true, lib: ['es2023'], types: [], moduleResolution: 'bundler', module: 'esnext' };
  const files = {
    'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['*.ts'] }),
    'save.ts': 'export function save(what: string, count: number) {\n  return [what, count];\n}\n',
    'app.ts': before,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const newErrors = typeErrors(root);
  expect(newErrors('app.ts', `// The same errors, one line below.\n${before}`)).toEqual([]);
  expect(newErrors('app.ts', `${before}save(1, 2);\n`)).toEqual([expect.stringMatching(/^TS2345: /)]);
  expect(newErrors('app.ts', `${before}logger.info(gone);\n`)).toEqual([expect.stringMatching(/^TS2304: /)]);
  expect(newErrors('app.ts', `import more from 'not-installed-either';\n${before}more();\n`)).toEqual([]);
  expect(newErrors('app.ts', before)).toEqual([]);
});
