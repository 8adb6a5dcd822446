import { expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import { everyAnswer } from './testing/every-answer.ts';
import { Workspace } from './workspace.ts';

const HELPER = "export async function rates() { return fetch('https://rates.test'); }\n";
const NEEDS =
  "import { rates } from './testing/rates.ts';\nexport async function sum() { return rates(); }\n";
const NEEDS_NOT = 'export async function sum() { return 1; }\n';

function opened(service: string) {
  const host = createMemoryHost({
    'src/service.ts': service,
    'src/testing/rates.ts': "export * from './deep.ts';\n",
    'src/testing/deep.ts': HELPER,
    'src/service.test.ts': "import { sum } from './service.ts';\nit('sums', async () => { await sum(); });\n",
  });
  return { host, workspace: new Workspace(host, []) };
}

const effects = (workspace: Workspace) =>
  workspace
    .project()
    .effects('src/service.ts', 1)
    .map(({ effect }) => effect);

it('of a test only the imports are read', () => {
  const { workspace } = opened(NEEDS_NOT);
  expect(workspace.project().facts('src/service.test.ts')?.calls).toEqual([]);
  expect(workspace.project().callers('src/service.ts', 1)).toEqual([]);
});

it('what the service needs of tests is read whole, from the edit on that needs it to the one that does not', () => {
  const { host, workspace } = opened(NEEDS_NOT);
  expect(effects(workspace)).toEqual([]);
  for (const [text, expected] of [
    [NEEDS, ['http']],
    [NEEDS_NOT, []],
    [NEEDS, ['http']],
  ] as const) {
    host.files.set('src/service.ts', text);
    workspace.refresh(['src/service.ts']);
    expect(effects(workspace)).toEqual(expected);
    expect(everyAnswer(workspace)).toEqual(everyAnswer(new Workspace(host, [])));
  }
});
