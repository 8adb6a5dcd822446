import { findNodeAtLocation, getLocation, type Location, parseTree } from 'jsonc-parser';
import type { Span } from '../../../../rules/kit/finding.ts';
import { formsAt, type JsonSchema } from './json-schema.ts';

/** What may stand at a place of a config file. */
export interface Proposal {
  label: string;
  /** What takes the place of the span. */
  text: string;
  span: Span;
  description: string | undefined;
  kind: 'key' | 'value';
}

/** What is known of a place of a config file. */
export interface Told {
  span: Span;
  /** It sets this rule. */
  rule?: string;
  description?: string;
}

export function proposalsAt(schema: JsonSchema, text: string, offset: number): Proposal[] {
  const location = getLocation(text, offset);
  const span = spanAt(location, offset);
  return location.isAtPropertyKey
    ? keyProposals(schema, text, location, span)
    : valueProposals(schema, location, span);
}

export function toldAt(schema: JsonSchema, text: string, offset: number): Told | undefined {
  const { path, previousNode } = getLocation(text, offset);
  if (!previousNode || offset < previousNode.offset || offset > previousNode.offset + previousNode.length)
    return undefined;
  const span: Span = [previousNode.offset, previousNode.offset + previousNode.length];
  const key = path.at(-1);
  if (path.at(-2) === 'rules' && typeof key === 'string') return { span, rule: key };
  const description = formsAt(schema, path).find((one) => one.description)?.description;
  return description === undefined ? undefined : { span, description };
}

/** The word that is being written, with its quotes. */
function spanAt({ previousNode }: Location, offset: number): Span {
  const end = previousNode ? previousNode.offset + previousNode.length : 0;
  return previousNode && previousNode.offset <= offset && offset <= end
    ? [previousNode.offset, end]
    : [offset, offset];
}

function keyProposals(schema: JsonSchema, text: string, { path }: Location, span: Span): Proposal[] {
  const holder = path.slice(0, -1);
  const current = text.slice(...span);
  const there = keysIn(text, holder).filter((key) => JSON.stringify(key) !== current);
  const forms = formsAt(schema, holder).flatMap(({ properties = {} }) => Object.entries(properties));
  const hasValue = /^\s*:/.test(text.slice(span[1]));
  const comma = /^\s*"/.test(text.slice(span[1])) ? ',' : '';
  return forms
    .filter(([key]) => !there.includes(key))
    .map(([key, value]) => ({
      label: key,
      text: `${JSON.stringify(key)}${hasValue ? '' : `: ${blankOf(value)}${comma}`}`,
      span,
      description: value.description,
      kind: 'key',
    }));
}

function keysIn(text: string, path: Location['path']): string[] {
  const tree = parseTree(text);
  const holder = tree && findNodeAtLocation(tree, path);
  return (holder?.children ?? []).flatMap(({ children: [key] = [] }) => (key ? [String(key.value)] : []));
}

function valueProposals(schema: JsonSchema, { path }: Location, span: Span): Proposal[] {
  const forms = formsAt(schema, path);
  const description = forms.find((one) => one.description)?.description;
  const values = forms.flatMap((one) => [
    ...(one.enum ?? []),
    ...('const' in one ? [one.const] : []),
    ...(one.type === 'boolean' ? [true, false] : []),
    ...('default' in one ? [one.default] : []),
  ]);
  return [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => ({
    label: text.replace(/^"(.*)"$/, '$1'),
    text,
    span,
    description,
    kind: 'value',
  }));
}

/** The emptiest value of its kind, to be filled in. */
function blankOf(schema: JsonSchema): string {
  const types = formsAt(schema, []).map(({ type }) => type);
  if (types.includes('string')) return '""';
  if (types.includes('array')) return '[]';
  if (types.includes('object')) return '{}';
  return types.includes('boolean') ? 'false' : '';
}
