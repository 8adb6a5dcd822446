import type { Diagnostic, Uri } from 'vscode';
import type { FileFindings } from '../findings/findings.ts';
import type { RuleItem } from '../protocol.ts';
import type { Rules } from '../rules.ts';
import { type Filter, holds } from './filter.ts';

export interface AreaNode {
  readonly kind: 'area';
  readonly area: string;
  readonly rules: readonly RuleNode[];
  readonly count: number;
}

export interface RuleNode {
  readonly kind: 'rule';
  readonly id: string;
  readonly area: string;
  readonly summary: string | undefined;
  readonly files: readonly FileNode[];
  readonly count: number;
}

export interface FileNode {
  readonly kind: 'file';
  readonly rule: string;
  readonly uri: Uri;
  readonly findings: readonly FindingNode[];
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly rule: string;
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

export type Node = AreaNode | RuleNode | FileNode | FindingNode;

/** What is no rule's finding: mistakes in a config file, files that could not be read. */
const OTHER = 'readylint';

/** The tree of all findings that the filter lets through: area, rule, file, finding. */
export function treeOf(
  files: readonly FileFindings[],
  rules: Pick<Rules, 'get'>,
  filter: Filter | undefined,
): AreaNode[] {
  const findings = files
    .flatMap(({ uri, diagnostics }) => diagnostics.map((diagnostic) => findingNode(uri, diagnostic)))
    .filter((finding) => !filter || holds(filter, finding, rules.get(finding.rule)));
  const byRule = [...groupBy(findings, ({ rule }) => rule)].map(([id, found]) =>
    ruleNode(id, found, rules.get(id)),
  );
  return [...groupBy(byRule, ({ area }) => area)]
    .map(([area, nodes]) => areaNode(area, nodes))
    .sort((a, b) => order(a.area, b.area));
}

export function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'area') return node.rules;
  if (node.kind === 'rule') return node.files;
  return node.kind === 'file' ? node.findings : [];
}

/** The same for the same thing in a later tree, so that what is open stays open. */
export function idOf(node: Node): string {
  if (node.kind === 'area') return node.area;
  if (node.kind === 'rule') return `${node.area}/${node.id}`;
  if (node.kind === 'file') return `${node.rule}:${node.uri}`;
  const { start } = node.diagnostic.range;
  return `${node.rule}:${node.uri}#${start.line}:${start.character}`;
}

export function ruleOf({ code }: Diagnostic): string {
  return String((typeof code === 'object' ? code.value : code) ?? OTHER);
}

function findingNode(uri: Uri, diagnostic: Diagnostic): FindingNode {
  return { kind: 'finding', rule: ruleOf(diagnostic), uri, diagnostic };
}

function ruleNode(id: string, findings: readonly FindingNode[], rule: RuleItem | undefined): RuleNode {
  const files = [...groupBy(findings, ({ uri }) => uri.toString()).values()]
    .map((found) => fileNode(id, found))
    .sort((a, b) => order(a.uri.path, b.uri.path));
  return {
    kind: 'rule',
    id,
    area: rule?.area ?? OTHER,
    summary: rule?.summary,
    files,
    count: findings.length,
  };
}

function fileNode(rule: string, [first, ...others]: [FindingNode, ...FindingNode[]]): FileNode {
  const findings = [first, ...others].sort((a, b) =>
    a.diagnostic.range.start.compareTo(b.diagnostic.range.start),
  );
  return { kind: 'file', rule, uri: first.uri, findings };
}

function areaNode(area: string, rules: readonly RuleNode[]): AreaNode {
  const count = rules.reduce((sum, rule) => sum + rule.count, 0);
  return { kind: 'area', area, rules: [...rules].sort((a, b) => order(a.id, b.id)), count };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
