import { nameOf } from './callbacks.ts';
import type { CallId, FileFacts, RegionId } from './facts.ts';
import type { Situation } from './flow.ts';
import type { Site } from './origin.ts';
import { functionsAround } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/** Names that only a browser declares. */
const BROWSER_GLOBALS: ReadonlySet<string> = new Set([
  ...['window', 'document', 'localStorage', 'sessionStorage', 'FileReader', 'Image', 'XMLHttpRequest'],
  ...['requestAnimationFrame', 'matchMedia', 'IntersectionObserver', 'ResizeObserver', 'DOMParser'],
  // Of extensions.
  'chrome',
]);

const OF_SERVER: ReadonlySet<Situation> = new Set(['route', 'middleware', 'job', 'schedule']);

/**
 * Code of the browser in a file that the server loads as well, for its types, its schema or to render a page: the
 * address has no host, or the file speaks to the browser and nothing that the server runs reaches the call.
 */
export function isForBrowser(project: ProjectView, { path }: FileRef, id: CallId): boolean {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return false;
  const callee = project.callee({ path }, id);
  const made = callee?.kind === 'library' ? callee.made : undefined;
  if (made ? isMadeWithoutHost(project, made) : hasNoHost(facts, call.args[0])) return true;
  const maker = made && project.facts(made.path);
  const isShared = speaksToBrowser(facts) || (maker !== undefined && speaksToBrowser(maker));
  if (!isShared && !isInHook(project, { path }, facts, call.region)) return false;
  return !functionsAround(facts, call.region).some((one) =>
    project.situations(path, facts.functions.indexOf(one)).some(({ situation }) => OF_SERVER.has(situation)),
  );
}

/** Only a browser knows which host `/api/orders` is of; a client has one of its own. */
function hasNoHost({ values }: FileFacts, id: number | undefined): boolean {
  const value = values[id ?? -1];
  const text = value?.kind === 'template' ? value.texts[0] : value?.kind === 'literal' ? value.value : '';
  return typeof text === 'string' && /^\/(?!\/)/.test(text);
}

const BASES: ReadonlySet<string | undefined> = new Set(['baseURL', 'baseUrl', 'prefixUrl', 'prefix']);

/** `axios.create({ baseURL: '/api' })` */
function isMadeWithoutHost(project: ProjectView, { path, call }: Site): boolean {
  const facts = project.facts(path);
  return (facts?.calls[call]?.args ?? []).some((one) => {
    const value = facts?.values[one];
    if (!facts || value?.kind !== 'object') return facts !== undefined && hasNoHost(facts, one);
    return value.entries.some(({ key, value: base }) => BASES.has(key) && hasNoHost(facts, base));
  });
}

/** A hook of React, which only components call: `function useOrders() { … fetch(…) … }`. */
function isInHook(project: ProjectView, file: FileRef, facts: FileFacts, region: RegionId): boolean {
  if (project.version(file, 'react') === undefined) return false;
  return functionsAround(facts, region).some((one) =>
    /^use[A-Z]/.test(nameOf(facts, facts.functions.indexOf(one)) ?? ''),
  );
}

/** It names what only a browser has, or keeps state as a component does. */
function speaksToBrowser({ values, bindings }: FileFacts): boolean {
  return (
    values.some((one) => one.kind === 'global' && BROWSER_GLOBALS.has(one.name)) ||
    bindings.some((one) => one.from === 'react' && /^use[A-Z]/.test(one.imported ?? ''))
  );
}
