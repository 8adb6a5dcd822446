import manifest from '../../package.json' with { type: 'json' };
import { createSession } from '../../server/src/engine/session.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { applyFix } from '../fixtures/convergence.ts';
import { createCheck } from '../fixtures/world.ts';
import type { RealClient } from './clients.ts';

const PATH = 'src/call.ts';
const check = createCheck((files) => createSession(createMemoryHost({ ...files })), ['call-without-timeout']);

/** What the engine's first fix makes of it; nothing is left to find afterwards. */
export function fixedSource({ name, source }: RealClient): string {
  const { devDependencies: dependencies } = manifest;
  const files = { [PATH]: `${source}\n`, 'package.json': JSON.stringify({ name: 'service', dependencies }) };
  const after = check(files, (checked) => {
    const [finding, ...more] = checked.findings;
    if (!finding || more.length > 0) throw new Error(`${name}: ${checked.findings.length} findings, not one`);
    return applyFix(checked, finding, 0)[0];
  });
  const left = check(after, ({ findings }) => findings.length);
  if (left > 0) throw new Error(`${name}: the fix leaves the finding`);
  return after[PATH] ?? '';
}
