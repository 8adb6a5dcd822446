import type { CallId, FileFacts } from './facts.ts';
import type { LibraryCallee } from './flow.ts';

/** Ways to ask that change nothing on the other side, whoever answers. */
const SAFE = new Set(['get', 'head', 'options']);
/** Functions whose options name the method, and mean GET where they do not. */
const BY_OPTION =
  /^(global#exports\.fetch|global#fetch|node-fetch#Fetch|undici#.*\.(fetch|request)|axios#Axios)$/;

/** Whether a call only reads over HTTP, so that asking twice does the same as asking once. */
export function isSafeToRepeat(facts: FileFacts, id: CallId, { api, operation }: LibraryCallee): boolean {
  if (operation.effect !== 'http') return false;
  const callee = facts.values[facts.calls[id]?.callee ?? -1];
  if (callee?.kind === 'member' && SAFE.has(callee.name.toLowerCase())) return true;
  const isByOption = BY_OPTION.test(api) || (callee?.kind === 'global' && callee.name === 'fetch');
  return isByOption && methodOf(facts, id) === 'get';
}

/** 'get' where none is given; undefined where it cannot be read. */
function methodOf({ values, calls }: FileFacts, id: CallId): string | undefined {
  const { args = [] } = calls[id] ?? {};
  const objects = args.filter((one) => values[one]?.kind === 'object');
  // Anything but an address and a literal may hold a method.
  const isReadable = args.slice(1).every((one) => values[one]?.kind === 'object');
  if (!isReadable) return undefined;
  for (const one of objects) {
    const value = values[one];
    if (value?.kind !== 'object' || value.entries.some(({ key }) => key === undefined)) return undefined;
    const entry = value.entries.find(({ key }) => key === 'method');
    const method = entry && values[entry.value];
    if (!entry) continue;
    return method?.kind === 'literal' && SAFE.has(String(method.value).toLowerCase()) ? 'get' : undefined;
  }
  return 'get';
}
