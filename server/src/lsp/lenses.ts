import {
  type CancellationToken,
  type CodeLens,
  type CodeLensParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { isShown } from '../engine/shown.ts';
import { toRange } from './positions.ts';
import { prepare } from './preparation.ts';
import type { Workspace } from './workspace.ts';

interface LensData {
  uri: string;
  version: number;
  start: number;
}

/** A line above each handler; what it says is found out when it is about to be seen. */
export async function listLenses(
  workspace: Workspace,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const place = await workspace.locate(uri);
  if (!place?.document || !place.root.settings.codeLens) return [];
  await prepare(place.root, token);
  const version = workspace.versionOf(uri);
  if (version === undefined || place.root.disposed) return [];
  return place.root.session.handlers(place.path).map(({ span, range }) => {
    const data: LensData = { uri, version, start: span[0] };
    const { start } = toRange(range, workspace.client.encoding, place.document);
    return { range: { start, end: start }, data };
  });
}

export async function resolveLens(workspace: Workspace, lens: CodeLens): Promise<CodeLens> {
  const { data } = lens;
  if (!isLensData(data)) return lens;
  const place = await workspace.locate(data.uri);
  const findings =
    place && place.document?.version === data.version
      ? place.root.session.readiness(place.path, data.start)
      : undefined;
  if (!findings)
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      'The document changed since the line was offered.',
    );
  const rules = findings.filter(isShown).map(({ rule }) => rule);
  return { ...lens, command: { title: glance(rules), command: '' } };
}

/** `2 × call without timeout · unvalidated input` */
export function glance(rules: readonly string[]): string {
  if (rules.length === 0) return 'readylint: nothing found';
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => `${count > 1 ? `${count} × ` : ''}${rule.replaceAll('-', ' ')}`)
    .join(' · ');
}

function isLensData(data: unknown): data is LensData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, start } = data as Partial<LensData>;
  return typeof uri === 'string' && typeof version === 'number' && typeof start === 'number';
}
