import type { BlindSpot } from '../../engine/blindspots.ts';
import { neutral } from '../terminal/neutral.ts';
import { type Terminal, USUAL_COLUMNS } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';

/** More places than these are told by their number; JSON has them all. */
const MOST_PLACES = 3;

/** Blind spots for people: what it is, where, why it may matter, and what to write to have it understood. */
export function writeBlindSpots(spots: readonly BlindSpot[], terminal: Terminal): string {
  if (spots.length === 0) return 'No blind spots: all that seems to matter was understood.\n';
  const total = spots.length === 1 ? '1 blind spot' : `${spots.length} blind spots`;
  return [...spots.map((one) => spotText(one, terminal)), `${total}.\n`].join('\n');
}

function spotText(spot: BlindSpot, { style, columns = USUAL_COLUMNS }: Terminal): string {
  const { because, places, entry } = spot;
  const shown = places.slice(0, MOST_PLACES);
  const rest = places.length - shown.length;
  return [
    `${style('bold', neutral(titleOf(spot)))}  ${style('dim', spot.kind)}`,
    ...wrap(neutral(because), Math.max(columns - 2, 40)).map((line) => `  ${line}`),
    ...shown.map(({ path, line, column, text }) =>
      `    ${neutral(`${path}:${line}:${column}  ${text}`)}`.trimEnd(),
    ),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
    ...(entry
      ? [
          style('dim', `  ${REMEDY[spot.kind] ?? 'To have it understood'}, in readylint.json:`),
          `    ${onOneLine(entry)}`,
          ...(isGuess(spot)
            ? [style('dim', '  If it is nothing that rules ask for, "is": "harmless".')]
            : []),
        ]
      : []),
    '',
  ].join('\n');
}

/** A guess has to be confirmed before it is pasted. */
const REMEDY: Partial<Record<BlindSpot['kind'], string>> = {
  client: 'If it is a client',
  middleware: 'If it decides who may pass',
  pipe: 'If it checks',
  parameter: 'If a client chooses it',
  unread: 'If it need not be read',
};

/** Where nothing but the place speaks for it. */
function isGuess({ kind }: BlindSpot): boolean {
  return kind !== 'unread' && kind in REMEDY;
}

function onOneLine(entry: object): string {
  return neutral(JSON.stringify(entry, undefined, 1).replace(/\n\s*/g, ' '));
}

function titleOf({ kind, from, name, places }: BlindSpot): string {
  if (kind === 'unread') return from;
  if (kind === 'dynamic')
    return `what ${from} loads, at ${places.length} ${places.length === 1 ? 'place' : 'places'}`;
  const what = name === undefined || name === 'default' ? from : `${name} of ${from}`;
  return `${what}, ${places.length === 1 ? 'once' : `${places.length} times`}`;
}
