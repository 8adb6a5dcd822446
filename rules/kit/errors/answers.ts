import type { Call, CallId, FileFacts, ValueId } from '../facts.ts';
import type { FileView, ProjectView } from '../views.ts';

/** The answer that a call gives to a client: its status as far as it is written there, and what is sent. */
export interface Answer {
  status: number | 'unknown' | undefined;
  body: readonly ValueId[];
}

export const STATUS_NAMES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  UNPROCESSABLE_ENTITY: 422,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

/** 404 of `404`, `HttpStatus.NOT_FOUND`, `StatusCodes.NOT_FOUND`, 'NOT_FOUND'. */
export function statusOf(facts: FileFacts, id: ValueId | undefined): number | undefined {
  const value = id === undefined ? undefined : facts.values[id];
  if (value?.kind === 'literal') {
    const text = String(value.value);
    // '404 Not Found' is a status line, a text with the number in it is none.
    const code = Number(/^[1-5]\d\d(?= |$)/.exec(text)?.[0]);
    return code || (typeof value.value === 'number' ? undefined : STATUS_NAMES[text]);
  }
  const name = value?.kind === 'member' ? value.name : undefined;
  return name === undefined
    ? undefined
    : STATUS_NAMES[name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()];
}

/** Undefined where the call answers nobody. */
export function answerOf(file: FileView, project: ProjectView, id: CallId): Answer | undefined {
  const { facts } = file;
  const call = facts.calls[id];
  const callee = call && project.callee(file, id);
  if (!call || callee?.kind !== 'library') return undefined;
  const isResponse = /^global#exports\.Response(\.json)?$/.test(callee.api);
  if (callee.operation.effect !== 'respond' && !isResponse) return undefined;
  const status = statusInArguments(facts, call) ?? statusBefore(facts, call) ?? statusBehind(facts, id);
  return { status, body: bodyOf(facts, call) };
}

function bodyOf(facts: FileFacts, { callee, args }: Call): ValueId[] {
  const name = nameOf(facts, callee);
  if (name === 'sendStatus') return [];
  return args.filter((one) => statusOf(facts, one) === undefined);
}

function nameOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  return value?.kind === 'member' ? value.name : '';
}

/** `c.json(body, 404)`, `Response.json(body, { status: 404 })`, `res.sendStatus(404)`, `status(404, body)`. */
function statusInArguments(facts: FileFacts, { callee, args }: Call): Answer['status'] {
  const leads = nameOf(facts, callee) === 'sendStatus' || (args.length > 1 && statusOf(facts, args[0]));
  for (const one of leads ? args : args.slice(1)) {
    const value = facts.values[one];
    const option =
      value?.kind === 'object'
        ? value.entries.find(({ key }) => key === 'status' || key === 'statusCode')
        : undefined;
    if (option) return statusOf(facts, option.value) ?? 'unknown';
    const status = statusOf(facts, one);
    if (status !== undefined) return status;
  }
  return undefined;
}

const SETTERS = new Set(['status', 'code', 'sendStatus', 'writeHead', 'writeStatus', 'setResponseStatus']);

/** `res.status(404).json(…)`, or `res.status(404);` and `res.statusCode = 404` earlier in the same block. */
function statusBefore(facts: FileFacts, call: Call): Answer['status'] {
  for (let of: ValueId | undefined = call.callee; of !== undefined; ) {
    const value: FileFacts['values'][number] | undefined = facts.values[of];
    const inner: Call | undefined = value?.kind === 'call' ? facts.calls[value.call] : undefined;
    if (inner && SETTERS.has(nameOf(facts, inner.callee))) return statusOf(facts, inner.args[0]) ?? 'unknown';
    of = value?.kind === 'member' ? value.of : inner?.callee;
  }
  const set = facts.calls.findLast(
    (one) => one.region === call.region && one.at[1] <= call.at[0] && SETTERS.has(nameOf(facts, one.callee)),
  );
  const written = facts.writes.findLast(
    (one) =>
      one.region === call.region &&
      one.at[1] <= call.at[0] &&
      /^(status|statusCode)$/.test(nameOf(facts, one.target)),
  );
  if (!set && !written) return undefined;
  return statusOf(facts, set ? set.args[0] : written?.value) ?? 'unknown';
}

/** `h.response(body).code(404)`. */
function statusBehind(facts: FileFacts, id: CallId): Answer['status'] {
  const set = facts.calls.find(({ callee }) => {
    const member = facts.values[callee];
    const of = member?.kind === 'member' && SETTERS.has(member.name) ? facts.values[member.of] : undefined;
    return of?.kind === 'call' && of.call === id;
  });
  return set && (statusOf(facts, set.args[0]) ?? 'unknown');
}
