import type { FileFacts } from '../../../rules/kit/facts.ts';
import { STDIO_PACKAGES } from '../../../rules/knowledge/packages.ts';
import { splitPackage } from './modules.ts';

/** Whether the file opens a protocol on stdout: an MCP stdio transport, or a language server's connection. */
export function speaksOverStdio(facts: FileFacts): boolean {
  if (!facts.imports.some(({ from }) => STDIO_PACKAGES.has(splitPackage(from).name))) return false;
  return facts.calls.some(({ callee, how }) => {
    const value = facts.values[callee];
    const name = value?.kind === 'binding' ? facts.bindings[value.binding]?.imported : undefined;
    return (
      (how === 'new' && name === 'StdioServerTransport') || (how === 'call' && name === 'createConnection')
    );
  });
}
