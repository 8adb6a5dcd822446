import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EDITS, editCases } from './edit-cases.ts';

const open = { path: 'src/api/orders.ts', text: "import { clean } from '../clean';\nclean('a');\n" };
const helper = { path: 'src/clean.ts', text: 'export function clean() {}\n// no line end' };
const CASES = editCases({ root: '/', open, helper: { file: helper, importers: [open] } });

function statesOf({ file, changes }: (typeof CASES)[number]): string[] {
  const document = TextDocument.create('file:///a.ts', 'typescript', 1, file.text);
  return changes.map((change, i) => TextDocument.update(document, [change], i + 2).getText());
}

const statesNamed = (name: RegExp) => CASES.filter((edits) => name.test(edits.name)).flatMap(statesOf);

it('each case makes the same number of edits, and each edit changes the text', () => {
  for (const edits of CASES) {
    const states = statesOf(edits);
    expect(states).toHaveLength(EDITS);
    expect(states.every((state, i) => state !== (states[i - 1] ?? edits.file.text))).toBe(true);
  }
});

it('typing stays within its comment', () => {
  expect(statesNamed(/comment/).every((state) => state.endsWith(`\n${open.text}`))).toBe(true);
  expect(statesNamed(/comment/).at(-1)).toMatch(/^\/\/a remark that/);
});

it('an import comes and goes', () => {
  const [first, second] = statesNamed(/import$/);
  expect(first).toBe(`import * as benchAdded from '../clean.js';\n${open.text}`);
  expect(second).toBe(open.text);
});

it('the helper gains a function and loses it', () => {
  const [first, second] = statesNamed(/helper/);
  expect(first?.startsWith(`${helper.text}\nexport async function benchAdded(`)).toBe(true);
  expect(second).toBe(helper.text);
});

it('a statement is typed to its end, and again', () => {
  expect(statesNamed(/statement/).at(-1)).toContain('row, 0);\nexport const benchTotal');
});
