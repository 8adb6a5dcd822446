import { l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';

const SCHEMA = 'node_modules/readylint/schema/readylint.schema.json';

/** Opens the configuration of a folder, and writes a small one first where there is none. */
export async function createConfig(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const there = await existing(folder);
  const uri = there ?? Uri.joinPath(folder.uri, 'readylint.json');
  if (!there) await workspace.fs.writeFile(uri, new TextEncoder().encode(await newConfig(folder)));
  await window.showTextDocument(uri);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder to configure readylint for') });
  }
  if (folders.length === 0) {
    window.showInformationMessage(l10n.t('Open a folder first: its configuration lies in it.'));
  }
  return folders[0];
}

/** In the order in which the server looks. */
async function existing({ uri }: WorkspaceFolder): Promise<Uri | undefined> {
  for (const name of ['readylint.json', 'readylint.jsonc']) {
    const file = Uri.joinPath(uri, name);
    if (await isThere(file)) return file;
  }
  const manifest = Uri.joinPath(uri, 'package.json');
  return (await hasKey(manifest)) ? manifest : undefined;
}

async function newConfig({ uri }: WorkspaceFolder): Promise<string> {
  // Other editors find the schema by this line; this one knows it by the file's name.
  const schema = (await isThere(Uri.joinPath(uri, SCHEMA))) ? `  "$schema": "./${SCHEMA}",\n` : '';
  return `{
${schema}  // ${l10n.t('Which rules are on: "recommended", "strict" or "all".')}
  "preset": "recommended",

  // ${l10n.t('By rule: "off", "info", "warning" or "error".')}
  "rules": {},

  // ${l10n.t('What is not checked, beside what .gitignore leaves out.')}
  "ignore": []
}
`;
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function hasKey(uri: Uri): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri)));
    return typeof manifest === 'object' && manifest !== null && 'readylint' in manifest;
  } catch {
    return false;
  }
}
