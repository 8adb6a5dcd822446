import { expect, it } from 'vitest';
import { middleBySize, mostImported } from './most-imported.ts';

const file = (path: string, text: string) => ({ path, text });
const HELPER = 'export function clean() {}';

it('the helper is the file that most files import, in whatever way', () => {
  const found = mostImported([
    file('src/utils/clean.ts', HELPER),
    file('src/utils/index.ts', "export * from './other';\nexport const a = () => 1;"),
    file('src/utils/other.ts', HELPER),
    file('src/a.ts', "import { clean } from './utils/clean';\nimport { a } from './utils';"),
    file('src/b.ts', "import './utils/clean.js';"),
    file('src/c.ts', "const { clean } = require('./utils/clean');"),
    file('src/d.ts', "const { clean } = await import(\n  './utils/clean.ts'\n);"),
    file('src/e.ts', "import { a } from './utils/';"),
  ]);
  expect(found?.file.path).toBe('src/utils/clean.ts');
  expect(found?.importers.map(({ path }) => path)).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/d.ts']);
});

it('a file counts once, and what holds no function is no helper', () => {
  const found = mostImported([
    file('barrel.ts', "export * from './one';"),
    file('one.ts', HELPER),
    file('two.ts', HELPER),
    file('a.ts', "import './barrel';\nimport './two';\nimport './two';"),
    file('b.ts', "import './barrel';\nimport './one';"),
  ]);
  expect(found?.file.path).toBe('one.ts');
  expect(found?.importers.map(({ path }) => path)).toEqual(['b.ts', 'barrel.ts']);
});

it('packages are no files, and nothing is chosen where nothing is imported', () => {
  expect(mostImported([file('a.ts', "import 'b';"), file('b.ts', HELPER)])).toBeUndefined();
});

it('of equals the first path is taken, whatever order they come in', () => {
  const files = [file('b.ts', HELPER), file('a.ts', HELPER), file('c.ts', "import './b'; import './a';")];
  expect(mostImported(files)?.file.path).toBe('a.ts');
  expect(mostImported(files.toReversed())?.file.path).toBe('a.ts');
});

it('the file of middle size', () => {
  const files = [file('a', 'xxx'), file('b', 'x'), file('c', 'xx')];
  expect(middleBySize(files)?.path).toBe('c');
  expect(middleBySize([])).toBeUndefined();
});
