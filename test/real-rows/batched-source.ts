import manifest from '../../package.json' with { type: 'json' };
import { createSession } from '../../server/src/engine/session.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { applyFix } from '../fixtures/convergence.ts';
import { createCheck, type Files } from '../fixtures/world.ts';

/** Code as people write it, and what of our suggestions is taken, in the order of the findings. */
export interface Rewritten {
  name: string;
  source: string;
  titles: readonly string[];
}

const PATH = 'src/users.ts';
/** What nobody calls costs nothing. */
const CALLER = `import { createServer } from 'node:http';
import { run } from './users.js';
createServer(async (req, res) => {
  res.end(JSON.stringify(await run('', JSON.parse(String(req.headers['x-ids'])), [])));
}).listen(3000);
`;

/** What the engine's fixes make of it, one after the other; nothing is left to find afterwards. */
export function batchedSource({ name, source, titles }: Rewritten, rule = 'n-plus-one'): string {
  const check = createCheck((files) => createSession(createMemoryHost({ ...files })), [rule]);
  const { devDependencies: dependencies } = manifest;
  let files: Files = {
    [PATH]: `${source}\n`,
    'src/main.ts': CALLER,
    'package.json': JSON.stringify({ name: 'service', dependencies }),
  };
  for (const title of titles) {
    files = check(files, (checked) => {
      const offered = checked.findings.flatMap((finding) =>
        finding.fixes.flatMap((fix, at) => (fix.title === title ? [applyFix(checked, finding, at)[0]] : [])),
      );
      const [only] = offered;
      if (!only || offered.length > 1)
        throw new Error(`${name}: "${title}" is offered ${offered.length} times`);
      return only;
    });
  }
  const left = check(files, ({ findings }) => findings.map(({ message }) => message));
  if (left.length > 0) throw new Error(`${name}: the fixes leave ${left.join(' and ')}`);
  return files[PATH] ?? '';
}
