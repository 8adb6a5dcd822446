import type { Project } from '../link/project.ts';
import type { BlindKind, Sighting } from '../link/sightings.ts';
import { type Entry, entryFor } from './blindspots-entry.ts';
import type { Problem, ProblemKind } from './finding.ts';
import type { SourceFile } from './source-files.ts';
import { Places } from './why-places.ts';
import type { Step } from './why-view.ts';

/** Something that could not be understood, and would be if it were declared. */
export interface BlindSpot {
  kind: BlindKind | 'unread';
  /** The package or file that declares it. */
  from: string;
  /** Its exported name; 'default' too. */
  name?: string;
  /** Why it may matter, and what is not seen because of it. */
  because: string;
  places: Step[];
  /** What to put into the configuration, where something can be declared. */
  entry?: Entry;
}

/** The surest first: what is seen in several ways is told as the first of them. */
const BECAUSE: Record<BlindKind, string> = {
  wrapper: 'It wraps handlers, which are therefore not seen to answer requests.',
  middleware: 'It stands before routes; what it checks, limits or adds is not known.',
  pipe: 'It stands between the request and what a handler is given; whether it checks that is not known.',
  parameter:
    'It decides what a handler is given; where that is something a client chose, no rule follows it.',
  route: 'It is given paths and functions; if these answer requests, no rule knows.',
  registration:
    'It is given functions that do something to the world; when they run, and who sees them fail, is not known.',
  client:
    'Its calls are awaited, or given an address; if they leave the process, no rule asks whether that is bounded and handled.',
  dynamic: 'It loads files that only the running process can name; nothing is seen to need those.',
};
const KINDS = Object.keys(BECAUSE) as BlindKind[];

/** Files that nothing was read of. A file that the configuration excludes is no blind spot: somebody chose it. */
const UNREAD: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'unparsed',
  'too large',
  'too deep',
  'unreadable',
]);

/** All of a project, the most used first. */
export function blindSpots(
  project: Project,
  problems: readonly Problem[],
  file: (path: string) => SourceFile | undefined,
): BlindSpot[] {
  const places = new Places(file);
  const groups = new Map<string, [Sighting, ...Sighting[]]>();
  for (const one of project.sightings()) {
    const key = `${one.from} ${one.name}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const spots = [...[...groups.values()].map((group) => spotOf(places, group)), ...unread(problems)];
  return spots.toSorted((a, b) => b.places.length - a.places.length || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function spotOf(places: Places, group: [Sighting, ...Sighting[]]): BlindSpot {
  const [{ from, name }] = group;
  const kind = KINDS.find((one) => group.some((sighting) => sighting.kind === one)) ?? group[0].kind;
  const part = group.find((one) => one.part)?.part;
  const entry = entryFor({ kind, from, name, part, isMade: group.some((one) => one.made) });
  const isNamed = kind !== 'dynamic';
  return {
    kind,
    from,
    ...(isNamed && { name }),
    because: BECAUSE[kind],
    places: distinct(group).map(({ path, at }) => places.at(path, at, places.code(path, at))),
    ...(entry && { entry }),
  };
}

/** One place may be seen in two ways. */
function distinct(group: readonly Sighting[]): Sighting[] {
  return [...new Map(group.map((one) => [`${one.path}:${one.at[0]}`, one])).values()];
}

function unread(problems: readonly Problem[]): BlindSpot[] {
  return problems
    .filter(({ kind }) => UNREAD.has(kind))
    .map(({ path, message, range }) => ({
      kind: 'unread',
      from: path,
      because: message,
      places: [{ path, ...(range?.start ?? { line: 1, column: 1 }), text: '' }],
      entry: { ignore: [path] },
    }));
}

function keyOf({ kind, from, name = '' }: BlindSpot): string {
  return `${from} ${name} ${kind}`;
}
