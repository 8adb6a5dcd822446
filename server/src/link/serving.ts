import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { FunctionRef } from '../../../rules/kit/flow.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import { BROWSER_PACKAGES } from '../../../rules/knowledge/packages.ts';
import type { FileFlow } from './flow/file-flow.ts';
import type { Flow } from './flow/flow.ts';
import { dirname } from './manifests.ts';
import { type Layout, nearestManifest, splitPackage } from './modules.ts';
import type { Origins } from './origins/origins.ts';
import { type Sighting, sightingsOf } from './sightings.ts';

interface Linked {
  files: ReadonlyMap<string, FileFacts>;
  origins: Origins;
  manifests: Layout['manifests'];
  flow: Flow;
  flowOf(path: string): FileFlow | undefined;
  role(path: string): FileRole;
}

/** Roles whose silence would read as clean. */
const SERVES: ReadonlySet<FileRole> = new Set<FileRole>(['server', 'serverless', 'stdio-protocol']);

/** What could not be understood in code that answers for production traffic. */
export function sightingsWhereServed({ files, origins, manifests, flow, flowOf, role }: Linked): Sighting[] {
  const around = {
    effects: ({ path, fn }: FunctionRef) => flow.effects(path, fn).length > 0,
    situations: ({ path, fn }: FunctionRef) => flow.situations(path, fn).map((one) => one.situation),
  };
  return [...files].flatMap(([path, facts]) => {
    const own = SERVES.has(role(path)) ? flowOf(path) : undefined;
    const manifest = nearestManifest(manifests, dirname(path));
    const isShipped = ({ from }: Sighting) =>
      !manifest?.development.includes(splitPackage(from).name) && !BROWSER_PACKAGES.has(from);
    return own ? sightingsOf(origins, around, path, facts, own).filter(isShipped) : [];
  });
}
