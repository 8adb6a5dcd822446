import * as z from 'zod';
import type { Call, CallId, FileFacts, FunctionId } from '../kit/facts.ts';
import type { Callee, Situation } from '../kit/flow.ts';
import { operationAt } from '../kit/operations.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'client-per-request',
  area: 'data',
  summary: 'a database client, a pool or a browser that is made anew for each request',
  why: 'A client brings its own connections, a browser its own processes. Made for each request, they are set up and torn down each time, and under load there are as many of them as requests: the database refuses connections, or the machine runs out of memory.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id, call } of project.libraryCalls(file)) {
      const what = costOf(project.callee(file, id), call);
      const fn = what && operationAt(project, file, call.region);
      if (!what || !fn || !isPerRequest(context, fn)) continue;
      if (isKept(file.facts, id)) {
        context.note?.(call.at, 'it is kept for later');
        continue;
      }
      const name = file.text(file.facts.values[call.callee]?.at ?? call.at);
      context.report({
        at: call.at,
        message: `Each request makes ${what.made} with \`${name}\`: ${what.harm}; ${what.remedy}.`,
      });
    }
  },
});

interface Cost {
  made: string;
  harm: string;
  remedy: string;
}

const BROWSER: Cost = {
  made: 'a whole browser',
  harm: 'as many of them run at once as there are requests, with some 100 MB each',
  remedy: 'launch one for the process, open a page for each request, and bound how many are open',
};
const POOL: Cost = {
  made: 'connections of its own',
  harm: 'under load the database refuses more, and the setup is paid each time',
  remedy: 'make it once outside and use it for all requests',
};

/** What comes with connections or processes of its own, by what the library returns for it. */
const COSTS: Readonly<Record<string, readonly [returns: RegExp, cost: Cost]>> = {
  puppeteer: [/^Browser$/, BROWSER],
  playwright: [/^Browser$/, BROWSER],
  prisma: [/^Client$/, POOL],
  pg: [/^Pool$/, POOL],
  mongodb: [/^Client$/, POOL],
  sequelize: [/^Sequelize$/, POOL],
  typeorm: [/^DataSource$/, POOL],
  ioredis: [/^Client$/, POOL],
};

function costOf(callee: Callee | undefined, { how }: Call): Cost | undefined {
  if (callee?.kind !== 'library' || typeof callee.operation.returns !== 'string') return undefined;
  const [returns, cost] = COSTS[callee.library] ?? [];
  const starts = cost === BROWSER ? callee.operation.effect === 'spawn' : how === 'new';
  return starts && returns?.test(callee.operation.returns) ? cost : undefined;
}

const REQUESTS: ReadonlySet<Situation> = new Set(['route', 'middleware', 'job']);

function isPerRequest({ file, project }: Context, fn: FunctionId): boolean {
  return project.situations(file.path, fn).some(({ situation }) => REQUESTS.has(situation));
}

/** Only what a name of the function itself holds, or nobody, is gone with the request. */
function isKept({ bindings, values, calls, functions }: FileFacts, id: CallId): boolean {
  const holds = (value: number | undefined): boolean => {
    const one = value === undefined ? undefined : values[value];
    if (one?.kind === 'await') return holds(one.of);
    return one?.kind === 'call' && one.call === id;
  };
  const own = bindings.findIndex(({ value, path }) => !path && holds(value));
  if (own < 0) return true;
  const isIt = (value: number | undefined): boolean => {
    const one = value === undefined ? undefined : values[value];
    return one?.kind === 'binding' && one.binding === own;
  };
  const isReturned = functions.some(({ returns }) => returns.some(({ value }) => isIt(value)));
  const isGiven = calls.some(({ args }) => args.some(isIt));
  const isStored = values.some((one) => one.kind === 'assignment' && isIt(one.value));
  return bindings[own]?.owner === 0 || isReturned || isGiven || isStored;
}
