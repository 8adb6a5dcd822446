import { type ClientCapabilities, DiagnosticTag, type InitializeParams } from 'vscode-languageserver';
import { type Encoding, negotiate } from './positions.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, read once. */
export interface Client {
  encoding: Encoding;
  /** It asks for diagnostics itself; they are then never pushed for a document that it holds open. */
  pulls: boolean;
  /** It can be told to ask again. */
  refreshesPulled: boolean;
  relatedInformation: boolean;
  /** It can show code as unnecessary. */
  tagsUnnecessary: boolean;
  codeActions: boolean;
  /** It fetches the edit of a code action when the user has chosen it. */
  resolvesEdits: boolean;
  versionedEdits: boolean;
  snippetEdits: boolean;
  createsFiles: boolean;
  /** Its own command that shows the page of a rule. */
  showRuleCommand: string | undefined;
  watchesFiles: boolean;
  changesFolders: boolean;
  /** It is asked for the settings of each folder; the others send them. */
  answersSettings: boolean;
  registersSettings: boolean;
  settings: unknown;
  wantsStatus: boolean;
  completes: boolean;
  hovers: boolean;
  showsMarkdown: boolean;
  showsLenses: boolean;
  refreshesLenses: boolean;
  /** False where it knows the schema of the config itself. */
  configAssistance: boolean;
}

export function readClient(params: InitializeParams): Client {
  const { general, textDocument, workspace }: ClientCapabilities = params.capabilities;
  const options = readOptions(params.initializationOptions);
  const related =
    textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation;
  const { tagSupport: tags } = textDocument?.diagnostic ?? textDocument?.publishDiagnostics ?? {};
  return {
    encoding: negotiate(general?.positionEncodings),
    pulls: textDocument?.diagnostic !== undefined,
    refreshesPulled: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: related === true,
    tagsUnnecessary: tags?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    showRuleCommand: options.showRuleCommand,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    answersSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    settings: options.settings,
    wantsStatus: options.status === true,
    completes: textDocument?.completion !== undefined,
    hovers: textDocument?.hover !== undefined,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showsLenses: textDocument?.codeLens !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    configAssistance: options.configAssistance !== false,
  };
}

function readOptions(options: unknown): InitializationOptions {
  return typeof options === 'object' && options !== null ? options : {};
}
