import { env, workspace } from 'vscode';
import { SEVERITY_NAMES } from '../severities.ts';
import { childrenOf, type Node } from './nodes.ts';

/** One line for each finding below the node, as the command line writes them in its format `compact`. */
export async function copy(node: Node): Promise<void> {
  await env.clipboard.writeText(linesOf(node).join('\n'));
}

function linesOf(node: Node): string[] {
  if (node.kind !== 'finding') return childrenOf(node).flatMap(linesOf);
  const { uri, rule, diagnostic } = node;
  const { line, character } = diagnostic.range.start;
  const place = `${workspace.asRelativePath(uri)}:${line + 1}:${character + 1}`;
  return [`${place}: ${SEVERITY_NAMES[diagnostic.severity]}: ${diagnostic.message} [${rule}]`];
}
