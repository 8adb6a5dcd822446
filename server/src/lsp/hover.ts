import {
  type Hover,
  type HoverParams,
  type MarkupContent,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { toldAt } from '../engine/config/writing.ts';
import { docsUrl } from '../engine/docs-url.ts';
import type { RuleBook } from '../engine/rule-book.ts';
import { ruleAtAGlance } from '../engine/rule-markdown.ts';
import { isShown } from '../engine/shown.ts';
import { blankAt } from '../engine/suppressions/writing.ts';
import type { Client } from './client.ts';
import { isConfigFile } from './config-files.ts';
import { lineAt, offsetAt, spanToRange, toRange } from './positions.ts';
import { touch } from './ranges.ts';
import type { Place, Workspace } from './workspace.ts';

type OpenPlace = Place & { document: NonNullable<Place['document']> };

/** Why what is found here matters, or what the rule is about that is named here. */
export async function hover(
  workspace: Workspace,
  book: RuleBook,
  { textDocument, position }: HoverParams,
): Promise<Hover | null> {
  const place = await workspace.locate(textDocument.uri);
  if (!place?.document) return null;
  const open: OpenPlace = { ...place, document: place.document };
  if (isConfigFile(place.path))
    return workspace.client.configAssistance ? inConfig(open, position, workspace.client, book) : null;
  return inComment(open, position, workspace.client, book) ?? onFindings(open, position, workspace, book);
}

function onFindings(
  place: OpenPlace,
  position: Position,
  workspace: Workspace,
  book: RuleBook,
): Hover | null {
  // Never the reason to read a whole project: what is not known yet is shown nowhere.
  if (!place.root.prepared) return null;
  const { client } = workspace;
  const at = { start: position, end: position };
  const here = place.root
    .check(place.path)
    .findings.filter((finding) => finding.path === place.path && isShown(finding))
    .map(({ rule, range }) => ({ rule, range: toRange(range, client.encoding, place.document) }))
    .filter(({ range }) => touch(range, at));
  const [first] = here;
  const texts = [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => ruleText(rule, book) ?? []);
  return first && texts.length > 0 ? { contents: content(texts, client), range: first.range } : null;
}

function inComment(
  { document }: OpenPlace,
  position: Position,
  client: Client,
  book: RuleBook,
): Hover | undefined {
  const { line, column, start } = lineAt(position, client.encoding, document);
  const blank = blankAt(line, column);
  if (blank?.what !== 'rule') return undefined;
  const [from, to] = blank.span;
  const text = ruleText(line.slice(from, to), book);
  const range = spanToRange([start + from, start + to], client.encoding, document);
  return text === undefined ? undefined : { contents: content([text], client), range };
}

function inConfig({ document }: OpenPlace, position: Position, client: Client, book: RuleBook): Hover | null {
  const told = toldAt(book.schema, document.getText(), offsetAt(position, client.encoding, document));
  const text = told?.rule === undefined ? told?.description : ruleText(told.rule, book);
  if (!told || text === undefined) return null;
  return { contents: content([text], client), range: spanToRange(told.span, client.encoding, document) };
}

function ruleText(rule: string, book: RuleBook): string | undefined {
  const page = book.pages.get(rule);
  return page && `${ruleAtAGlance(page)}\n\n[More about ${rule}](${docsUrl(rule)})`;
}

function content(texts: readonly string[], { showsMarkdown }: Client): MarkupContent {
  const value = texts.join('\n\n---\n\n');
  if (showsMarkdown) return { kind: MarkupKind.Markdown, value };
  const plain = value
    .replace(/^```.*\n/gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2');
  return { kind: MarkupKind.PlainText, value: plain };
}
