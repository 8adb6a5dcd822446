import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };
import {
  activateExtension,
  closeEditors,
  openDocument,
  ownDiagnostics,
  until,
  untilClean,
  untilFindings,
  uriOf,
} from './support.ts';

export function commandsSuite(): void {
  suite('the commands', () => {
    teardown(closeEditors);

    test('are all registered', async () => {
      await activateExtension();
      const registered = new Set(await vscode.commands.getCommands());
      const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
      assert.deepEqual(missing, []);
    });

    test('fix all in the file, and only what is safe', async () => {
      await activateExtension();
      const document = await openDocument('src/refunds.ts');
      await untilFindings(document.uri);
      await vscode.commands.executeCommand('readylint.fixAll');
      await untilClean(document.uri);
      assert.doesNotMatch(document.getText(), /debugger/);
      assert.match(document.getText(), /await parcels\.recall/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    test('fix all on save, where the user wants it', async () => {
      await activateExtension();
      const settings = vscode.workspace.getConfiguration('editor');
      const actions = { 'source.fixAll.readylint': 'always' };
      await settings.update('codeActionsOnSave', actions, vscode.ConfigurationTarget.Workspace);
      const document = await openDocument('src/refunds.ts');
      await untilFindings(document.uri);
      const before = document.getText();
      await insert(document, '// touched\n');
      assert.ok(await document.save());
      assert.equal(document.getText(), `// touched\n${before.replace('  debugger;\n', '')}`);
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await replaceAll(document, before);
      await document.save();
    });

    test('open the page of a rule, from the server', async () => {
      await activateExtension();
      await vscode.commands.executeCommand('readylint.openRulePage', 'console-left');
      const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'readylint-rule');
      assert.match(String(page?.getText()), /^# console-left\n/);
      await until(vscode.window.tabGroups.onDidChangeTabs, () => previewTab());
    });

    test('show blind spots', async () => {
      const { blindSpots } = await activateExtension();
      await vscode.commands.executeCommand('readylint.showBlindSpots');
      const [spot, ...others] = await blindSpots.getChildren();
      assert.ok(spot?.kind === 'spot');
      assert.deepEqual(others, []);
      const item = blindSpots.getTreeItem(spot);
      assert.equal(item.label, 'parcels · acme-parcels');
      assert.match(String(item.accessibilityInformation?.label), /client, 1 place: Its calls are awaited/);
      const [place] = await blindSpots.getChildren(spot);
      assert.ok(place?.kind === 'place');
      await vscode.commands.executeCommand('readylint.openPlace', place.place);
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 5);
      await vscode.commands.executeCommand('readylint.copyEntry', spot);
      assert.match(await vscode.env.clipboard.readText(), /"acme-parcels"/);
    });

    test('show the output', async () => {
      await activateExtension();
      await vscode.commands.executeCommand('readylint.showOutput');
    });
  });

  suite('readylint.json', () => {
    teardown(async () => {
      await closeEditors();
      await vscode.workspace.fs.delete(uriOf('readylint.json'));
    });

    test('is created without a mistake; a slip in it is told at its line, and gone when it is mended', async () => {
      await activateExtension();
      await vscode.commands.executeCommand('readylint.createConfig');
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.uri.toString(), uriOf('readylint.json').toString());
      assert.equal(document.languageId, 'jsonc');
      assert.deepEqual(ownDiagnostics(document.uri), []);
      const sound = document.getText();
      await replaceAll(document, sound.replace('"rules": {}', '"rules": { "consol-left": "off" }'));
      const [slip] = await untilFindings(document.uri);
      assert.match(String(slip?.message), /console-left/);
      assert.match(document.lineAt(slip?.range.start.line ?? 0).text, /consol-left/);
      await replaceAll(document, sound);
      await untilClean(document.uri);
      await document.save();
    });

    test('is opened where there is one', async () => {
      await vscode.workspace.fs.writeFile(uriOf('readylint.json'), new TextEncoder().encode('{}\n'));
      await vscode.commands.executeCommand('readylint.createConfig');
      const uri = vscode.window.activeTextEditor?.document.uri;
      assert.equal(uri?.toString(), uriOf('readylint.json').toString());
      assert.equal(readFileSync(uri.fsPath, 'utf8'), '{}\n');
    });
  });
}

function previewTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview'),
    );
}

async function insert(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
