import type { Call, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Origins } from './origins.ts';
import { isOpen } from './told-types.ts';

/** Expressions of a file that only types can tell: what calls are made on, or what is called. */
export function openValues(
  origins: Origins,
  path: string,
  facts: FileFacts,
  matters: (name: string) => boolean,
): Span[] {
  const found = new Map<ValueId, Span>();
  for (const call of facts.calls) {
    const asked = askedOf(facts, call);
    const value = asked && facts.values[asked.value];
    if (!value || found.has(asked.value) || !matters(asked.name)) continue;
    if (isOpen(origins.untyped(path, asked.value)) || origins.isTyped(path, value.at))
      found.set(asked.value, value.at);
  }
  return [...found.values()];
}

/** What to ask about a call, and the name under which something is called. */
function askedOf(facts: FileFacts, call: Call): { value: ValueId; name: string } | undefined {
  const callee = facts.values[call.callee];
  if (call.how === 'import' || !callee) return undefined;
  if (callee.kind === 'member') return { value: callee.of, name: callee.name };
  if (callee.kind !== 'binding') return undefined;
  const binding = facts.bindings[callee.binding];
  const step = binding?.path?.at(-1);
  return { value: call.callee, name: typeof step === 'string' ? step : (binding?.name ?? '') };
}

/** Names that do something in the libraries that a project depends on. */
export function namesThatMatter(
  knowledge: Knowledge,
  dependencies: Iterable<string>,
): (name: string) => boolean {
  const names = new Set<string>();
  for (const one of dependencies) {
    for (const name of knowledge.actingNames(one.replace(/^@types\//, ''))) names.add(name);
  }
  return (name) => names.has(name);
}
