import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { Node } from '../../src/tree/nodes.ts';
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
      assert.deepEqual(outline(readiness), [
        'logging 2',
        '  console-left 2',
        '    shipping.ts 2  src',
        '      4: console.log',
        '      5: console.warn',
      ]);
    });

    test('every item has an accessible name that says it all', async () => {
      const { readiness } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      const names = items(readiness).map(({ item }) => item.accessibilityInformation?.label);
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
      assert.equal(outline(readiness).length, 4);
      assert.match(String(readiness.view.message), /Only what matches “warning console\.warn”/);
      readiness.filter = 'error';
      assert.deepEqual(outline(readiness), []);
      assert.match(String(readiness.view.message), /Nothing matches/);
    });

    test('opens a finding, and copies it as one line', async () => {
      const { readiness } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      const finding = items(readiness).find(({ node }) => node.kind === 'finding')?.node;
      assert.ok(finding?.kind === 'finding');
      await closeEditors();
      await vscode.commands.executeCommand('readylint.openFinding', finding);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.ok(editor.selection.isEqual(finding.diagnostic.range));
      await vscode.commands.executeCommand('readylint.copy', finding);
      assert.match(
        await vscode.env.clipboard.readText(),
        /^src\/shipping\.ts:4:3: warning: `console\.log`.*\[console-left\]$/,
      );
    });

    test('forgets a file that is closed', async () => {
      const { readiness, findings } = await activateExtension();
      const { uri } = await openDocument('src/shipping.ts');
      await untilFindings(uri);
      await closeEditors();
      await until(findings.onDidChange, () => (findings.count() === 0 ? true : undefined));
      assert.deepEqual(outline(readiness), []);
    });
  });
}

interface Item {
  node: Node;
  depth: number;
  item: vscode.TreeItem;
}

function items(tree: Readiness, parent?: Node, depth = 0): Item[] {
  return tree
    .getChildren(parent)
    .flatMap((node) => [{ node, depth, item: tree.getTreeItem(node) }, ...items(tree, node, depth + 1)]);
}

function outline(tree: Readiness): string[] {
  return items(tree).map(({ depth, item: { label, description = '' } }) => {
    const short = String(label).split(' ').slice(0, 2).join(' ');
    return `${'  '.repeat(depth)}${short} ${description}`.trimEnd();
  });
}
