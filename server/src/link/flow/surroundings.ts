import type { FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import { SITUATIONS, type Situation } from '../../../../rules/kit/flow.ts';

/** The function that a place belongs to, and what stands around it inside that function, as bits. */
export interface Surroundings {
  fn: FunctionId;
  adds: number;
}

/** Outside of every function of the file. */
export const MODULE: Surroundings = { fn: 0, adds: 0 };

/** One for each region. A region comes after the one that it stands in. */
export function surroundingsIn({ regions }: FileFacts): Surroundings[] {
  const places: Surroundings[] = [];
  for (const region of regions) {
    const around = region.parent === undefined ? MODULE : (places[region.parent] ?? MODULE);
    places.push(region.kind === 'function' ? { fn: region.fn, adds: 0 } : within(around, addedBy(region)));
  }
  return places;
}

function within(around: Surroundings, added: number): Surroundings {
  return (around.adds | added) === around.adds ? around : { fn: around.fn, adds: around.adds | added };
}

function addedBy(region: FileFacts['regions'][number]): number {
  if (region.kind === 'loop') return bitOf('loop');
  return region.kind === 'try' && region.handler !== undefined ? bitOf('try') : 0;
}

export function bitOf(situation: Situation): number {
  return 1 << SITUATIONS.indexOf(situation);
}
