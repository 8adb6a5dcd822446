import { derived } from './derived.ts';
import type { Call, FileFacts, RegionId } from './facts.ts';
import type { Confidence } from './finding.ts';
import { isInside } from './inside.ts';
import { functionAround, functionsAround } from './regions.ts';
import type { FileRole } from './roles.ts';

/** How sure it is that an unhandled rejection in a file of that role harms; undefined where it does not. */
export function harmOfRejection(role: FileRole): Confidence | undefined {
  if (role === 'server' || role === 'serverless' || role === 'stdio-protocol') return 'high';
  return role === 'library' ? 'medium' : undefined;
}

/** While the module is loaded, ending the process is what a failure should do. */
export function isStart(facts: FileFacts, { region }: Call): boolean {
  return facts.functions[functionAround(facts, region) ?? 0]?.kind === 'module';
}

/** Inside a component that renders markup: what it starts runs in the browser, unless it is async, which none there is. */
export function isInComponent(facts: FileFacts, region: RegionId): boolean {
  if (markup(facts).length === 0) return false;
  const components = functionsAround(facts, region).filter((one) => one.kind !== 'module' && !one.async);
  return markup(facts).some(({ at }) => components.some((one) => isInside(at, one.at)));
}

const markup = derived(({ values }) => values.filter(({ kind }) => kind === 'jsx'));
