import type { Args } from '../command.ts';
import { chooseStyle, type Style } from './style.ts';

/** Where a text for people goes. */
export interface Terminal {
  style: Style;
  /** Undefined where the output goes elsewhere. */
  columns: number | undefined;
}

/** Where no terminal says how wide it is: readable in a log. */
export const USUAL_COLUMNS = 120;

export function standardOutput(args: Args): Terminal {
  const style = chooseStyle(args.flag('no-color'), process.env, process.stdout);
  return { style, columns: process.stdout.columns || undefined };
}
