import type { Finding } from '../../server/src/engine/finding.ts';
import { createSession } from '../../server/src/engine/session.ts';
import type { Session } from '../../server/src/engine/session-api.ts';
import { dialectOf } from '../../server/src/facts/parse/dialect.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { randomFrom } from '../random.ts';
import { type Break, breakOne } from './breaking.ts';
import { readTexts } from './texts.ts';

const FILES = 200;
const SEED = 7;
const ENOUGH = 0.95;

/** `npm run broken -- DIR…`: what a syntax error does to the findings outside the broken statement. */
export function main(_: string, folders: readonly string[]): number {
  if (folders.length === 0) throw new Error('name the folders to take files from: npm run broken -- DIR…');
  const random = randomFrom(SEED);
  const total = { files: 0, same: 0, different: 0 };
  for (const [index, folder] of folders.entries()) {
    const share = Math.ceil((FILES - total.files) / (folders.length - index));
    breakFolder(folder, share, random, total);
  }
  const outside = total.same + total.different;
  const percent = outside === 0 ? 0 : total.same / outside;
  console.log(
    `${total.files} files broken: ${total.same} of ${outside} findings outside the broken statement stay the same (${(percent * 100).toFixed(1)} %)`,
  );
  return percent >= ENOUGH ? 0 : 1;
}

type Total = { files: number; same: number; different: number };

function breakFolder(folder: string, share: number, random: () => number, total: Total): void {
  const texts = readTexts(folder);
  console.log(`${folder}: ${Object.keys(texts).length} files`);
  const session = createSession(createMemoryHost(texts));
  const before = session.check().findings;
  const telling = new Set(before.map((one) => one.path));
  const silent = Object.keys(texts).filter((path) => dialectOf(path) && !telling.has(path));
  // Files with findings first: the others can only gain some.
  const paths = [...shuffled([...telling], random), ...shuffled(silent, random)];
  for (const path of paths.slice(0, share)) {
    const text = texts[path] ?? '';
    const broken = breakOne(path, text, random);
    if (!broken) continue;
    total.files++;
    const own = before.filter((one) => one.path === path);
    compare(session, path, text, broken, own, total);
  }
}

function compare(
  session: Session,
  path: string,
  text: string,
  broken: Break,
  before: readonly Finding[],
  total: Total,
): void {
  session.update(path, broken.after);
  const findings = session.check([path]).findings;
  session.close(path);
  const [start, end] = broken.statement;
  const moved: [number, number] = [start, end + broken.shift];
  const expected = outside(before, broken.statement, text, (at) => (at < end ? at : at + broken.shift));
  const found = outside(findings, moved, broken.after, (at) => at);
  const lost = [...expected].filter((one) => !found.has(one));
  const gained = [...found].filter((one) => !expected.has(one));
  total.same += expected.size - lost.length;
  total.different += lost.length + gained.length;
  if (lost.length + gained.length === 0) return;
  const line = text.slice(0, broken.at).split('\n').length;
  console.log(
    `${path}:${line} ${broken.what} ${JSON.stringify(broken.token)}: ${lost.length} lost, ${gained.length} new of ${expected.size}`,
  );
}

/** A finding is the same when its rule, its message and the code at its place are. */
function outside(
  findings: readonly Finding[],
  [start, end]: readonly [number, number],
  text: string,
  place: (at: number) => number,
): Set<string> {
  return new Set(
    findings
      .filter(({ span }) => span[1] <= start || span[0] >= end)
      .map(({ rule, message, span }) => [place(span[0]), rule, message, text.slice(...span)].join('\0')),
  );
}

function shuffled<T>(items: T[], random: () => number): T[] {
  const sorted = items.sort();
  for (let last = sorted.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [sorted[last], sorted[other]];
    if (one !== undefined && two !== undefined) [sorted[last], sorted[other]] = [two, one];
  }
  return sorted;
}
