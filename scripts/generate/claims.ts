import type { Callback, Library, Operation, Shape } from '../../rules/kit/library.ts';
import { READERS } from '../../rules/kit/lost-arguments/readers.ts';
import { answersPeer } from '../../rules/kit/lost-callbacks.ts';
import { isService } from '../../rules/kit/result-errors.ts';
import { ANSWER_BY_RESULT, SENDS_MESSAGES, UNFORMATTED } from '../../rules/knowledge/error-answers.ts';
import { libraries } from '../../rules/knowledge/index.ts';
import { LOGGER_LIBRARIES, REQUEST_LOGGERS } from '../../rules/knowledge/loggers.ts';

/** Answer with what a stream or an agent says, or on their own: no error of the project goes through them. */
const NO_ERRORS = new Set(['vercel-ai', 'hono-helpers', 'next-navigation']);

/** By rule: the libraries that the tables say something about which the rule asks for. */
export function claims(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const claim = (rule: string, library: string) => {
    found.set(rule, (found.get(rule) ?? new Set()).add(library));
  };
  for (const library of libraries) {
    for (const [name, operation] of operationsOf(library)) {
      for (const rule of rulesAsking(library, name, operation)) claim(rule, library.id);
    }
  }
  for (const id of SENDS_MESSAGES) claim('error-leak', id);
  for (const api of [...UNFORMATTED.keys(), ...ANSWER_BY_RESULT.keys()])
    claim('error-leak', api.slice(0, api.indexOf('#')));
  for (const name of Object.keys(READERS)) claim('lost-log-argument', name);
  for (const one of [...LOGGER_LIBRARIES, ...REQUEST_LOGGERS]) {
    claim('sensitive-log', one.package);
    claim('swallowed-error', one.package);
  }
  return found;
}

function rulesAsking(library: Library, name: string, operation: Operation): string[] {
  const { effect, fails, lazy, emitsError, callbacks = {} } = operation;
  const lost = Object.values(callbacks).filter(({ rejection }) => rejection && rejection !== 'handled');
  const answers = effect === 'respond' && !NO_ERRORS.has(library.id);
  return [
    ...(answers ? ['error-leak', 'generic-catch'] : []),
    ...(fails === 'result' && isService(effect) ? ['unhandled-call'] : []),
    ...(fails === 'result' && KEPT.test(effect ?? '') ? ['ignored-error-result'] : []),
    ...(emitsError ? ['unhandled-error-event'] : []),
    ...(lazy && effect ? ['floating-promise'] : []),
    ...lost.map((one) => ruleOf(library, name, one)),
  ];
}

const KEPT = /^(read|write|query|publish|enqueue)$/;

function ruleOf({ id }: Library, name: string, { runs }: Callback): string {
  const callee = { kind: 'library', api: `${id}#${name}`, library: id, operation: {} } as const;
  const isPeer = answersPeer(callee, { value: 0, to: { path: '', fn: 0 }, runs });
  return isPeer ? 'unguarded-async-handler' : 'floating-promise';
}

/** All that can be called of a library, inline things included. */
function* operationsOf(library: Library): Generator<[string, Operation]> {
  const shapes = [...Object.entries(library.exports), ...Object.entries(library.things ?? {})];
  for (const [name, shape] of shapes) yield* operationsIn(name, shape);
}

function* operationsIn(name: string, shape: Shape | undefined): Generator<[string, Operation]> {
  if (typeof shape !== 'object') return;
  for (const operation of [shape.call, shape.new]) {
    if (!operation) continue;
    yield [name, operation];
    yield* operationsIn(name, operation.returns);
  }
  for (const [member, inner] of Object.entries(shape.members ?? {}))
    yield* operationsIn(`${name}.${member}`, inner);
  yield* operationsIn(name, shape.awaited);
  yield* operationsIn(name, shape.element);
}
