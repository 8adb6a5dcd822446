import type { Span } from '../../../rules/kit/finding.ts';
import type { ToldType } from '../link/origins/told-types.ts';
import type { Session } from './session-api.ts';

/** Who knows types. One batch at a time; it may take its time, and it may fail. */
export interface TypeOracle {
  /** For each file, for each span: what the expression's type is declared as, the nearest first; empty where untold. */
  ask(questions: TypeQuestions): Promise<TypeAnswers>;
  dispose(): void;
}

export interface TypeQuestions {
  files: readonly FileQuestions[];
  /** What the editor holds; everything else is read from disk. */
  overlays: Readonly<Record<string, string>>;
}

export interface FileQuestions {
  path: string;
  /** The text that the spans are of. */
  text: string;
  spans: readonly Span[];
}

export type TypeAnswers = readonly (readonly (readonly ToldType[])[])[];

export type { ToldType };

export const TYPES_MODES = ['auto', 'always', 'never'] as const;
/**
 * When types are asked for: 'auto' where a library's effect may hide behind what is unknown and dependencies are
 * installed, 'always' for every unknown receiver or callee in production code.
 */
export type TypesMode = (typeof TYPES_MODES)[number];

/** Asks what is open and hands the answers to the session; whether it may say something else now. */
export async function askTypes(session: Session, oracle: TypeOracle | undefined): Promise<boolean> {
  const questions = oracle && session.openQuestions();
  if (!questions || questions.files.length === 0) return false;
  try {
    return session.learn(questions, await oracle.ask(questions));
  } catch (error) {
    session.learn(questions, error instanceof Error ? error : new Error(String(error)));
    return true;
  }
}
