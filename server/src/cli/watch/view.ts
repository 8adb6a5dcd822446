import type { ReportedFinding } from '../../engine/report.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Style } from '../terminal/style.ts';
import type { Round } from './rounds.ts';

/** What the writer for people makes of findings and of the whole. */
export interface Texts {
  style: Style;
  /** Findings with their code, as `check` shows them, and what is wrong besides. */
  body(findings: ReportedFinding[]): string;
  /** The line that sums up everything. */
  summary: string;
}

const CLEAR = '\u001B[2J\u001B[H';
const MOST_NAMES = 3;

/** What a round tells: everything at first, then what changed. A terminal is cleared only when there is news. */
export function roundText(round: Round, { style, body, summary }: Texts, isTerminal: boolean): string {
  const last = `${summary} ${style('dim', '· watching, Ctrl-C ends')}\n`;
  if (!round.changed) return body(round.fresh) + last;
  const { fresh, gone } = round;
  const cause = style('dim', `${causes(round.changed)}:`);
  if (fresh.length + gone.length === 0) return `${cause} same findings · ${last}`;
  const news = [
    `${cause} ${fresh.length} new, ${gone.length} gone`,
    ...gone.map((one) => `  ${style('green', 'gone')} ${placeOf(one)}  ${style('dim', one.rule)}`),
  ];
  return `${isTerminal ? CLEAR : ''}${news.join('\n')}\n\n${body(fresh)}${last}`;
}

function causes(paths: readonly string[]): string {
  const names = paths.slice(0, MOST_NAMES).map(neutral).join(', ');
  const more = paths.length - MOST_NAMES;
  return more > 0 ? `${names} and ${more} more changed` : `${names} changed`;
}

function placeOf({ path, range: { start } }: ReportedFinding): string {
  return `${neutral(path)}:${start.line}:${start.column}`;
}
