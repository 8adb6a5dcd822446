import * as z from 'zod';
import type { Call } from '../kit/facts.ts';
import { namesIn } from '../kit/lost-arguments/configured.ts';
import { READERS } from '../kit/lost-arguments/readers.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { knownLogger, LOGGER_LIBRARIES } from '../knowledge/loggers.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'lost-log-argument',
  area: 'logging',
  summary: 'an argument that the logger never writes',
  why: 'Loggers read their arguments in different orders, and drop in silence what they do not expect. The line is there when somebody looks for the reason of an outage, and the error that it was written for is not.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    if (!inProduction(context.file.role)) return;
    for (const call of context.file.facts.calls) {
      const used = call.how === 'call' ? loggerOf(context, call) : undefined;
      const found = used && READERS[used.logger]?.(context.file, call, used.configured);
      if (found) context.report(found);
      else if (used && READERS[used.logger] && call.args.length > 1)
        context.note?.(call.at, `${used.logger} writes all that it is given here`);
    }
  },
});

interface Used {
  logger: string;
  /** Names that its configuration is made of; undefined where it cannot be seen. */
  configured: ReadonlySet<string> | undefined;
}

/** Where no logger has such a method, nothing else is asked. */
const LEVELS: ReadonlySet<string> = new Set(LOGGER_LIBRARIES.flatMap((one) => one.methods));

/** The library whose logger the call is made on. */
function loggerOf({ file, project }: Context, { callee }: Call): Used | undefined {
  const method = file.facts.values[callee];
  if (method?.kind !== 'member' || !LEVELS.has(method.name)) return undefined;
  const origin = project.origin(file, method.of);
  const { key, made } = origin?.thing ?? {};
  const facts = made && project.facts(made.path);
  const site = made && facts && { path: made.path, facts, role: file.role, text: () => '' };
  const configured = site && namesIn(site, project, site.facts.calls[made.call]?.args ?? []);
  // Handed out by a framework with each request.
  const isBound = origin?.root !== 'package' || origin.name === 'fastify';
  if (isBound && key === 'pino#Logger') return { logger: 'pino', configured: undefined };
  const known = origin?.root === 'package' ? knownLogger(origin.name, origin.steps) : undefined;
  return known?.methods.includes(method.name) ? { logger: known.package, configured } : undefined;
}
