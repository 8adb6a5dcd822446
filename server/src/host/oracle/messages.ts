import type { TypeAnswers } from '../../engine/oracle.ts';

/** What the oracle's process says to each batch. */
export type FromOracle = { answers: TypeAnswers } | { failure: string };
