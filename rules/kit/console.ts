import type { BindingId, CallId, FileFacts, Value, ValueId } from './facts.ts';

const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);
const CONSOLE_MODULE = /^(node:)?console$/;

/**
 * The method of the global console that a value is, through names that denote nothing else. Where console only stands
 * in for a logger (`options.logger ?? console`), somebody has thought about it.
 */
export function consoleMethodOf(facts: FileFacts, id: ValueId): string | undefined {
  const way = wayFromConsole(facts, id, 0);
  return way?.length === 1 ? way[0] : undefined;
}

/** A chain longer than this is a loop in disguise. */
const DEEPEST = 10;

function wayFromConsole(facts: FileFacts, id: ValueId, depth: number): string[] | undefined {
  const value = facts.values[id];
  if (!value || depth > DEEPEST) return undefined;
  switch (value.kind) {
    case 'global':
      return value.name === 'console' ? [] : undefined;
    case 'member':
      return wayOfMember(facts, value, depth);
    case 'binding':
      return wayOfBinding(facts, value.binding, depth);
    case 'call':
      return wayOfCall(facts, value.call, depth);
    default:
      return undefined;
  }
}

function wayOfMember(
  facts: FileFacts,
  { of, name }: Extract<Value, { kind: 'member' }>,
  depth: number,
): string[] | undefined {
  const owner = facts.values[of];
  if (owner?.kind === 'global' && GLOBAL_OBJECTS.has(owner.name)) return name === 'console' ? [] : undefined;
  const way = wayFromConsole(facts, of, depth + 1);
  return way && [...way, name];
}

function wayOfBinding(facts: FileFacts, id: BindingId, depth: number): string[] | undefined {
  const { kind, from, imported, value, path = [], assigned } = facts.bindings[id] ?? {};
  if (kind === 'import') {
    if (!CONSOLE_MODULE.test(from ?? '')) return undefined;
    return imported === 'default' || imported === '*' || imported === 'export=' ? [] : [imported ?? ''];
  }
  if (kind === 'parameter' || value === undefined || assigned) return undefined;
  const way = wayFromConsole(facts, value, depth + 1);
  return way && [...way, ...path.map(String)];
}

/** What is bound is still the same function. */
function wayOfCall(facts: FileFacts, id: CallId, depth: number): string[] | undefined {
  const { callee, args } = facts.calls[id] ?? { callee: -1, args: [] };
  const target = facts.values[callee];
  if (target?.kind === 'member' && target.name === 'bind') return wayFromConsole(facts, target.of, depth + 1);
  const [from] = args.map((one) => facts.values[one]);
  const isRequire = target?.kind === 'global' && target.name === 'require';
  return isRequire && from?.kind === 'literal' && CONSOLE_MODULE.test(String(from.value)) ? [] : undefined;
}
