import type { OurCall } from './ours.ts';
import { LANGUAGE, librariesOf, measuredOf } from './packages.ts';
import type { Verdict } from './verdict.ts';

export interface Outcome {
  kind: 'right' | 'wrong' | 'missed';
  /** The measured library; of a wrong answer without one, the library that we named. */
  library: string;
  why: string;
}

/** One call, ours against the type checker's; undefined where no measured library is concerned. */
export function compare(verdict: Verdict, ours: OurCall | undefined): Outcome | undefined {
  const library = libraryOf(verdict);
  const said = ours && saidBy(ours);
  if (library === undefined) return claimed(verdict, said);
  if (!said) return { kind: 'missed', library, why: '' };
  if (said.kind === 'function') return { kind: 'wrong', library, why: 'a function of the project' };
  const accepted = [...verdict.packages].flatMap(librariesOf);
  if (!said.libraries.some((one) => accepted.includes(one)))
    return { kind: 'wrong', library, why: said.libraries.join() };
  if (!sameName(verdict.name, said.name))
    return { kind: 'wrong', library, why: `${said.name} for ${verdict.name}` };
  return { kind: 'right', library, why: '' };
}

/** What the call is made on decides; what declares the member where that is the project's own class. */
function libraryOf({ packages }: Verdict): string | undefined {
  return [...packages]
    .reverse()
    .map(measuredOf)
    .find((one) => one !== undefined);
}

type Said = { kind: 'function' } | { kind: 'library'; libraries: string[]; name: string | undefined };

function saidBy({ callee, origin }: OurCall): Said | undefined {
  if (!callee) return undefined;
  if (callee.kind === 'function') return { kind: 'function' };
  const receiver = callee.receiver?.split('#')[0];
  const last = origin?.steps.at(-1);
  const name = last === undefined || NO_NAME.has(last) ? undefined : last;
  // A table may lead on into another library's: what the project imported is named right all the same.
  const imported = origin?.root === 'package' ? librariesOf(origin.name) : [];
  return { kind: 'library', libraries: [callee.library, ...(receiver ? [receiver] : []), ...imported], name };
}

const NO_NAME = new Set(['()', 'new', 'await', '[]', 'default']);

function sameName(theirs: string | undefined, ours: string | undefined): boolean {
  if (theirs === undefined || ours === undefined || ours.startsWith('/')) return true;
  return theirs === ours || theirs === 'default' || theirs === 'export=' || theirs.startsWith('__');
}

/** The project's own function, or another package's, that we took for a library's. */
function claimed({ packages, isOwn }: Verdict, said: Said | undefined): Outcome | undefined {
  if (said?.kind !== 'library' || packages.has(LANGUAGE)) return undefined;
  const [library = ''] = said.libraries;
  if (isOwn) return { kind: 'wrong', library, why: 'the project declares it' };
  const names = [...packages];
  if (names.length === 0 || names.flatMap(librariesOf).some((one) => said.libraries.includes(one)))
    return undefined;
  return { kind: 'wrong', library, why: `declared by ${names.join()}` };
}
