import type { InputPart } from '../../../rules/kit/inputs.ts';
import type { Meaning } from '../link/declarations.ts';
import type { BlindKind } from '../link/sightings.ts';

/** A part of the configuration file. */
export type Entry = Record<string, unknown>;

interface Blind {
  kind: BlindKind;
  /** A package, or a file of the project. */
  from: string;
  name: string;
  /** Not the export is meant but what calling it gives. */
  isMade: boolean;
  part: InputPart | undefined;
}

/** What declares it; undefined where no declaration could say what is missing. */
export function entryFor({ kind, from, name, part, isMade }: Blind): Entry | undefined {
  const is = MEANS[kind];
  if (is === undefined) return undefined;
  const of = is === 'input' ? { part: part ?? 'body' } : {};
  return { knowledge: [{ module: from, export: isMade ? `${name}()` : name, is, ...of }] };
}

const MEANS: Partial<Record<BlindKind, Meaning['is']>> = {
  client: 'http-client',
  middleware: 'guard',
  wrapper: 'handler-wrapper',
  pipe: 'validator',
  parameter: 'input',
};
