import type { InputFlow } from './inputs.ts';
import { isChecked, isEncoded, isSent } from './reached.ts';
import type { Reach } from './sinks.ts';
import type { ProjectView } from './views.ts';

/** Which part of an address a text decides. */
export type AddressPart = 'host' | 'path' | 'rest';

export function addressPart({ lead }: InputFlow): AddressPart {
  if (/[?#]/.test(lead)) return 'rest';
  return /^([a-z][a-z0-9+.-]*:)?(\/\/[^/]*)?$/i.test(lead) ? 'host' : 'path';
}

/** Input that is taken for a pattern, although it was meant as a text. */
export function isPattern(project: ProjectView, { sink, path, call, flow }: Reach): boolean {
  if (flow.shape === 'number' || flow.shape === 'flag' || isEncoded(flow)) return false;
  if (!isSent(flow) && flow.part !== 'response') return false;
  const checks = flow.checks.filter((one) => one.kind !== 'presence');
  if (sink.kind === 'regex') {
    // A schema says that it is a text; as an exact comparison it is still one with any other.
    return (
      checks.length === 0 || (checks.every((one) => one.kind === 'schema') && isExact(project, path, call))
    );
  }
  return flow.place.at(-1) === '$regex' && !isChecked(flow);
}

/** `^${name}$` asks for this very text. */
function isExact(project: ProjectView, path: string, call: number): boolean {
  const facts = project.facts(path);
  const value = facts?.values[facts.calls[call]?.args[0] ?? -1];
  return value?.kind === 'template' && value.texts[0] === '^' && value.texts.at(-1) === '$';
}

/** A host that only a client knows: not the service's own address, and not the path of a request. */
export function decidesHost(flow: InputFlow): boolean {
  return isChosen(flow) && addressPart(flow) === 'host';
}

/** What a client puts into a request on purpose: not the address that it was sent to. */
export function isChosen({ part, field }: InputFlow): boolean {
  if (part === 'query') return field.length > 0 && !field.some((one) => OF_ADDRESS.has(one));
  return part === 'body' || part === 'arguments' || part === 'message';
}

const OF_ADDRESS = new Set([
  'pathname',
  'search',
  'hash',
  'origin',
  'host',
  'hostname',
  'href',
  'protocol',
  'port',
]);
