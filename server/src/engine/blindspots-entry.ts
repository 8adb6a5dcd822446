import type { BlindKind } from '../link/sightings.ts';

/** A part of the configuration file. */
export type Entry = Record<string, unknown>;

/** What declares it; undefined where a declaration could not say what is missing. */
export function entryFor({
  kind,
  from,
  name,
}: {
  kind: BlindKind;
  from: string;
  name: string;
}): Entry | undefined {
  const declared = (means: string) => ({ knowledge: [{ module: from, export: name, is: means }] });
  switch (kind) {
    case 'client':
      return declared('http-client');
    case 'middleware':
      return declared('guard');
    case 'wrapper':
      return declared('handler-wrapper');
    case 'route':
    case 'registration':
    case 'dynamic':
      return undefined;
  }
}
