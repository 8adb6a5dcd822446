import { onlyWhenDebugging } from './debugging.ts';
import type { Place } from './finding.ts';
import type { InputFlow, InputPart } from './inputs.ts';
import type { Reach } from './sinks.ts';
import { chainOf } from './values.ts';
import type { FileView, ProjectView } from './views.ts';

/** What anybody can send who reaches the service. */
const SENT: ReadonlySet<InputPart> = new Set<InputPart>([
  'body',
  'query',
  'params',
  'headers',
  'cookies',
  'files',
  'message',
  'arguments',
]);

export function isSent({ part, peer }: InputFlow): boolean {
  return !peer && SENT.has(part);
}

/** What JSON can say arrives there: an object in the place of a text. */
export function mayBeObject({ part, shape, field }: InputFlow): boolean {
  if (shape !== 'any') return false;
  if (part === 'files' || part === 'params' || part === 'headers' || part === 'cookies') return false;
  return part !== 'query' || field.length === 0;
}

/** Somebody looked at the value, or at the whole that it is a part of. */
export function isChecked({ checks }: InputFlow): boolean {
  return checks.some((one) => one.kind === 'schema' || one.kind === 'guard');
}

/** The service refuses before, unless somebody develops it: production never gets there. */
export function isWhileDeveloping(project: ProjectView, { path, call }: Reach): boolean {
  const facts = project.facts(path);
  const region = facts?.calls[call]?.region;
  return facts !== undefined && region !== undefined && onlyWhenDebugging(facts, region);
}

export function isEncoded({ checks }: InputFlow): boolean {
  return checks.some((one) => one.kind === 'encoded');
}

/** What may still contain any characters: more than a number, not escaped, not compared with anything. */
export function isFreeText(flow: InputFlow): boolean {
  return isSent(flow) && isRawText(flow);
}

/** The same of what a service put into a queue: nobody outside wrote it, but hardly anybody looked at it either. */
export function isFreeOrQueued(flow: InputFlow): boolean {
  return (isSent(flow) || flow.part === 'job' || flow.part === 'event') && isRawText(flow);
}

function isRawText(flow: InputFlow): boolean {
  const isFound = flow.checks.some((one) => one.kind === 'found');
  return (flow.shape === 'any' || flow.shape === 'text') && !isChecked(flow) && !isEncoded(flow) && !isFound;
}

/** `req.body.email`, as it is read; by its part where that stands in another file. */
export function inputName(file: FileView, { source, part, field: all, named = 0 }: InputFlow): string {
  const field = source.path === file.path ? all.slice(named) : all;
  const own = source.path === file.path ? file.text(source.at).replace(/\s+/g, ' ') : WORDS[part];
  const rest = field[0] === own ? field.slice(1) : field;
  const members = rest.filter((one) => one !== '*').map((one) => (one === '[]' ? '[]' : `.${one}`));
  const whole = own.length > 60 ? WORDS[part] : own;
  return members.length > 0 && whole.startsWith('await ')
    ? `(${whole})${members.join('')}`
    : whole + members.join('');
}

const WORDS: Readonly<Record<InputPart, string>> = {
  body: 'body',
  query: 'query',
  params: 'params',
  headers: 'headers',
  cookies: 'cookies',
  files: 'files',
  message: 'message',
  arguments: 'argument',
  job: 'job.data',
  event: 'event',
  response: 'response',
};

/** `User.findOne`, as the call is written. */
export function sinkName(project: ProjectView, { path, call, api }: Reach): string {
  const facts = project.facts(path);
  const callee = facts?.calls[call]?.callee;
  const chain = facts && callee !== undefined ? chainOf(facts, callee) : undefined;
  const written = callee === undefined ? undefined : facts?.values[callee];
  const name = written?.kind === 'member' ? written.name : api.slice(api.lastIndexOf('.') + 1);
  return chain?.filter((one) => one !== 'this').join('.') ?? name;
}

export function sinkPlace(project: ProjectView, { path, call }: Reach, message: string): Place {
  return { path, span: project.facts(path)?.calls[call]?.at ?? [0, 0], message };
}

export function sourcePlace({ source }: InputFlow, message: string): Place {
  return { path: source.path, span: source.at, message };
}

/** One for each place: a value may arrive by several ways. */
export function firstBy<T>(all: readonly T[], key: (one: T) => string): T[] {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(key(one))) found.set(key(one), one);
  return [...found.values()];
}
