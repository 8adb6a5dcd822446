import type { Rule } from '../../rules/kit/rule.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { newAmong } from '../../server/src/engine/known-findings.ts';
import { createSession } from '../../server/src/engine/session.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { MUTATIONS, pick, type Random, TAKES_AWAY, type Texts } from './mutations.ts';
import { placesIn } from './syntax.ts';

const EACH_ROUND = 5;
/** Of occasions looked for before a round goes on with fewer changes. */
const MOST_TRIES = 40;

export interface Tally {
  mutations: Record<string, number>;
  /** Findings that were known and stayed so, over all rounds. */
  known: number;
  planted: number;
  /** Of those, told apart by nothing but their order from an equal in the same function. */
  byOrder: number;
  failures: string[];
}

interface World {
  rules: readonly Rule[];
  known: readonly Finding[];
  random: Random;
  tally: Tally;
}

/** What is known must stay known after many changes, and what is planted then must read as new. */
export function tryFingerprints(
  texts: ReadonlyMap<string, string>,
  rules: readonly Rule[],
  wanted: number,
  random: Random,
): Tally {
  const known = createSession(createMemoryHost(Object.fromEntries(texts)), { rules }).check().findings;
  const tally: Tally = { mutations: {}, known: 0, planted: 0, byOrder: 0, failures: [] };
  const world: World = { rules, known, random, tally };
  for (let done = 0; done < wanted; ) {
    const made = oneRound(new Map(texts), world, Math.min(EACH_ROUND, wanted - done));
    if (made === 0) throw new Error('these files give no occasion for any change');
    done += made;
  }
  return tally;
}

function oneRound(texts: Texts, { rules, known, random, tally }: World, most: number): number {
  const changes = mutate(texts, known, random, most);
  for (const { kind } of changes) tally.mutations[kind] = (tally.mutations[kind] ?? 0) + 1;
  const session = createSession(createMemoryHost(Object.fromEntries(texts)), { rules });
  const { findings } = session.check();
  const told = changes.map(({ kind, path }) => `${kind} (${path})`).join(', ');
  const takesAway = changes.some(({ kind }) => kind === TAKES_AWAY);
  const mistaken = newAmong(findings, known).filter((one) => !takesAway || isMissed(one, findings, known));
  for (const one of mistaken) tally.failures.push(`${say(one)} reads as new after ${told}`);
  tally.known += findings.length;

  // Where an equal was taken away, what is planted is that one, moved.
  if (takesAway) return changes.length;
  for (const copies of [false, true]) {
    const plant = plantInto(texts, random, copies);
    if (!plant) continue;
    session.update(plant.path, plant.text);
    const after = session.check([plant.path]).findings;
    session.update(plant.path, texts.get(plant.path) ?? '');
    const elsewhere = findings.filter(({ path }) => path !== plant.path);
    judge(plant, after, newAmong([...elsewhere, ...after], known), tally);
  }
  return changes.length;
}

/** What is taken away may have kept something off: it is an old finding only where an old one of the rule is gone. */
function isMissed({ rule }: Finding, now: readonly Finding[], known: readonly Finding[]): boolean {
  return newAmong(known, now).some((gone) => gone.rule === rule);
}

function mutate(texts: Texts, known: readonly Finding[], random: Random, most: number) {
  const telling = new Set(known.map(({ path }) => path));
  const changes: { kind: string; path: string }[] = [];
  for (let tries = 0; tries < MOST_TRIES && changes.length < most; tries++) {
    const kind = pick(Object.keys(MUTATIONS), random) ?? '';
    const path =
      pick(
        [...texts.keys()].filter((one) => telling.has(one)),
        random,
      ) ?? '';
    if (MUTATIONS[kind]?.(texts, path, random)) changes.push({ kind, path });
  }
  return changes;
}

interface Plant {
  path: string;
  text: string;
  span: readonly [number, number];
}

/** A statement in some function: one that is nowhere yet, or a copy of one that is. */
function plantInto(texts: Texts, random: Random, copies: boolean): Plant | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [path, text] = pick([...texts], random) ?? ['', ''];
    const places = placesIn(path, text);
    const at = pick(places?.gaps ?? [], random);
    const copied = pick(places?.calls ?? [], random);
    if (at === undefined || (copies && !copied)) continue;
    const fresh = `console.log('planted ${Math.floor(random() * 1e6)}');`;
    const statement = copies && copied ? text.slice(...copied) : fresh;
    const lines = `\n${statement.replace(/;?$/, ';')}\n`;
    return { path, text: text.slice(0, at) + lines + text.slice(at), span: [at, at + lines.length] };
  }
  return undefined;
}

function judge({ path, text, span: [start, end] }: Plant, after: Finding[], found: Finding[], tally: Tally) {
  const planted = after.filter(({ span }) => start <= span[0] && span[1] <= end);
  const around = (placesIn(path, text)?.bodies ?? []).filter((one) => one[0] < start && end <= one[1]);
  const isBeside = ({ span }: Finding) => around.every((one) => one[0] <= span[0] && span[1] <= one[1]);
  const missed = planted.filter((one) => !found.includes(one));
  const others = found.filter((one) => !planted.includes(one));
  for (const one of missed) {
    const twin = others.findIndex((two) => two.path === path && whatOf(two) === whatOf(one) && isBeside(two));
    if (twin < 0) tally.failures.push(`${say(one)} was planted and reads as known`);
    else others.splice(twin, 1);
    tally.byOrder += Number(twin >= 0);
  }
  for (const one of others) tally.failures.push(`${say(one)} reads as new beside what was planted`);
  tally.planted += planted.length;
}

function whatOf({ fingerprint }: Finding): string {
  return fingerprint.split('.')[0] ?? '';
}

function say({ rule, path, range }: Finding): string {
  return `${rule} ${path}:${range.start.line}`;
}
