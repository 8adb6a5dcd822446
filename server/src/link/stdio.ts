import type { Call, FileFacts } from '../../../rules/kit/facts.ts';
import { chainOf } from '../../../rules/kit/values.ts';
import { STDIO_PACKAGES } from '../../../rules/knowledge/packages.ts';
import { splitPackage } from './modules.ts';

/** Whether the file opens a protocol on stdout: an MCP stdio transport, or a language server's connection. */
export function speaksOverStdio(facts: FileFacts): boolean {
  const opened = facts.imports.filter(({ from }) => STDIO_PACKAGES.has(splitPackage(from).name));
  if (opened.every((one) => one.typeOnly)) return false;
  return facts.calls.some((call) => opensStdio(facts, call));
}

function opensStdio(facts: FileFacts, { callee, how, args }: Call): boolean {
  const value = facts.values[callee];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  const from = splitPackage(binding?.from ?? '').name;
  if (STDIO_PACKAGES.has(from)) {
    if (how === 'new') return binding?.imported === 'StdioServerTransport';
    if (binding?.imported === 'createConnection') return true;
    const usesStdout = args.some((one) => writesStdout(facts, one));
    return binding?.imported === 'createMessageConnection' && usesStdout;
  }
  // fastmcp: `server.start({ transportType: 'stdio' })`
  return value?.kind === 'member' && value.name === 'start' && args.some((one) => saysStdio(facts, one));
}

function writesStdout(facts: FileFacts, id: number): boolean {
  const value = facts.values[id];
  if (chainOf(facts, id)?.join('.') === 'process.stdout') return true;
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  return call?.args.some((one) => writesStdout(facts, one)) ?? false;
}

function saysStdio(facts: FileFacts, id: number): boolean {
  const value = facts.values[id];
  if (value?.kind !== 'object') return false;
  const entry = facts.values[value.entries.find((one) => one.key === 'transportType')?.value ?? -1];
  return entry?.kind === 'literal' && entry.value === 'stdio';
}
