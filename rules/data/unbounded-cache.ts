import * as z from 'zod';
import type { CallId } from '../kit/facts.ts';
import { growingAt } from '../kit/growing-stores.ts';
import { optionState } from '../kit/options.ts';
import { packageOf } from '../kit/package-calls.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'unbounded-cache',
  area: 'data',
  summary: 'a store in memory that gets entries and never loses one',
  why: 'What a module keeps in a `Map` stays as long as the process. With a key that comes from requests, everybody who asks adds an entry: memory grows for days, and then the process is ended in the middle of its work. Whoever wants to, sends random keys and does it in minutes.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    const told = new Set<number>();
    for (const id of file.facts.calls.keys()) {
      reportTimed(context, id);
      const growing = growingAt(project, file, id);
      if (!growing || told.has(growing.made)) continue;
      told.add(growing.made);
      context.report({
        at: growing.at,
        message: `\`${growing.name}\` gets an entry for each key that a request brings, and nothing ever removes one: memory grows until the process is ended; bound it with \`new LRUCache({ max: 1_000 })\`, or remove what is old.`,
        related: [{ path: file.path, span: growing.written, message: 'an entry for each key' }],
      });
    }
  },
});

/** `new LRUCache({ ttl })`: what is too old stays until somebody asks for it. */
function reportTimed({ file, project, report }: Context, id: CallId): void {
  const call = file.facts.calls[id];
  const from = call?.how === 'new' ? packageOf(project, file, id) : undefined;
  if (!call || from?.name !== 'lru-cache') return;
  const [value] = call.args;
  const at = value === undefined ? undefined : { path: file.path, value };
  const state = (key: string) => optionState(project, at, [key]);
  const isBound = ['max', 'maxSize', 'ttlAutopurge'].some((key) => state(key) !== 'absent');
  if (isBound || state('ttl') !== 'set') return;
  report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    message:
      'With `ttl` alone this cache has no bound: what is too old stays in memory until somebody asks for the same key again; set `max` as well.',
  });
}
