import { derived } from './derived.ts';
import type { Call, FileFacts, RegionId } from './facts.ts';
import type { Confidence } from './finding.ts';
import { functionsAround } from './regions.ts';
import type { FileRole } from './roles.ts';

/** How sure it is that an unhandled rejection in a file of that role harms; undefined where it does not. */
export function harmOfRejection(role: FileRole): Confidence | undefined {
  if (role === 'server' || role === 'serverless' || role === 'stdio-protocol') return 'high';
  return role === 'library' ? 'medium' : undefined;
}

/** While the module is loaded, ending the process is what a failure should do. */
export function isStart(facts: FileFacts, { region }: Call): boolean {
  return functionsAround(facts, region)[0]?.kind === 'module';
}

/** Inside a component that renders markup: what it starts runs in the browser, unless it is async, which none there is. */
export function isInComponent(facts: FileFacts, region: RegionId): boolean {
  const components = functionsAround(facts, region).filter((one) => one.kind !== 'module' && !one.async);
  return markup(facts).some((at) => components.some((one) => one.at[0] <= at[0] && at[1] <= one.at[1]));
}

const markup = derived(({ values }) => values.flatMap(({ kind, at }) => (kind === 'jsx' ? [at] : [])));
