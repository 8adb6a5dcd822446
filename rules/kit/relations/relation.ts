import type { Change } from '../finding.ts';

/** How a row leads to what a turn asks for, and how the query for the rows brings it along. */
export interface LoadedRelation {
  name: string;
  /** What goes into the query for the rows. */
  changes: readonly Change[];
  /** What stands in the place of the query of the turn. */
  value: string;
  title: string;
}
