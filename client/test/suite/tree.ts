import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { Readiness } from '../../src/tree/readiness.ts';
import { activateExtension, closeEditors, openDocument, until, untilFindings } from './support.ts';

export function treeSuite(): void {
  suite('the view Readiness', () => {
    teardown(async () => {
      const { readiness } = await activateExtension();
      readiness.filter = '';
      await closeEditors();
    });

    test('shows areas, rules, files and findings, with counts', async () => {
      const { readiness } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      assert.deepEqual(await outline(readiness), [
        'logging 2',
        '  console-left 2',
        '    shipping.ts src  2',
        '      console.log bypasses line 4',
        '      console.warn bypasses line 5',
      ]);
    });

    test('every item has an accessible name that says it all', async () => {
      const { readiness } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      const names = (await items(readiness)).map(({ item }) => item.accessibilityInformation?.label);
      assert.equal(names[0], 'Area logging, 2 problems');
      assert.match(String(names[1]), /^Rule console-left, 2 problems: console output/);
      assert.equal(names[2], 'File src/shipping.ts, 2 problems');
      assert.match(String(names[3]), /^warning, console-left, line 4 of src\/shipping\.ts: `console\.log`/);
      assert.equal(names.filter((name) => !name).length, 0);
    });

    test('a filter leaves what has all its words, and says that it is on', async () => {
      const { readiness } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      readiness.filter = 'warning console.warn';
      assert.equal((await outline(readiness)).length, 4);
      assert.match(String(readiness.view.description), /console\.warn/);
      readiness.filter = 'error';
      assert.deepEqual(await outline(readiness), []);
      assert.match(String(readiness.view.message), /Nothing matches/);
    });

    test('opens a finding, and copies it as one line', async () => {
      const { readiness } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      const finding = (await items(readiness)).find(({ node }) => node.kind === 'finding')?.node;
      assert.ok(finding?.kind === 'finding');
      await closeEditors();
      await vscode.commands.executeCommand('readylint.openFinding', finding);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.ok(editor.selection.isEqual(finding.diagnostic.range));
      await vscode.commands.executeCommand('readylint.copy', finding);
      assert.match(
        await vscode.env.clipboard.readText(),
        /^src\/shipping\.ts:4:3: warning console-left: `console\.log`/,
      );
    });

    test('forgets a file that is closed', async () => {
      const { readiness, findings } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      await closeEditors();
      await until(findings.onDidChange, () => (findings.count() === 0 ? true : undefined));
      assert.deepEqual(await outline(readiness), []);
    });
  });
}

type Node = Awaited<ReturnType<Readiness['getChildren']>>[number];
interface Item {
  node: Node;
  depth: number;
  item: vscode.TreeItem;
}

async function items(tree: Readiness, parent?: Node, depth = 0): Promise<Item[]> {
  const nested = (await tree.getChildren(parent)).map(async (node) => [
    { node, depth, item: tree.getTreeItem(node) },
    ...(await items(tree, node, depth + 1)),
  ]);
  return (await Promise.all(nested)).flat();
}

async function outline(tree: Readiness): Promise<string[]> {
  return (await items(tree)).map(({ depth, item: { label, resourceUri, description } }) => {
    const name = label ?? resourceUri?.path.split('/').at(-1);
    const short = String(name).split(' ').slice(0, 2).join(' ');
    return `${'  '.repeat(depth)}${short} ${description}`;
  });
}
