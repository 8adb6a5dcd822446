import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { type DocumentSelector, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { OPEN_RULE_PAGE } from './commands/names.ts';
import { CrashPolicy } from './crash-policy.ts';
import type { Findings } from './findings/findings.ts';
import type { InitializationOptions } from './protocol.ts';
import { settingsMiddleware } from './trust.ts';

const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

const DOCUMENTS: DocumentSelector = [
  ...LANGUAGES.map((language) => ({ scheme: 'file', language })),
  { scheme: 'file', pattern: '**/readylint.{json,jsonc}' },
];

const OPTIONS: InitializationOptions = {
  status: true,
  showRuleCommand: OPEN_RULE_PAGE,
  // The editor completes and explains readylint.json by the schema that package.json contributes.
  configAssistance: false,
};

interface Parts {
  context: ExtensionContext;
  output: LogOutputChannel;
  findings: Findings;
  restart(): unknown;
}

/**
 * The server is the command line tool itself, so that editor and CI cannot disagree.
 * As a module it runs on the editor's own Node: nothing has to be installed beside the editor.
 */
export function createClient({ context, output, findings, restart }: Parts): LanguageClient {
  const module = context.asAbsolutePath('dist/readylint.js');
  return new LanguageClient(
    'readylint',
    'readylint',
    { module, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: DOCUMENTS,
      outputChannel: output,
      initializationOptions: OPTIONS,
      errorHandler: new CrashPolicy(output, restart),
      diagnosticCollectionProvider: findings.layers,
      middleware: settingsMiddleware,
    },
  );
}
