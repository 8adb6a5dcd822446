import type { BlindPlace, BlindSpotItem } from '../protocol.ts';

export interface SpotNode {
  readonly kind: 'spot';
  readonly spot: BlindSpotItem;
  readonly places: readonly PlaceNode[];
}

export interface PlaceNode {
  readonly kind: 'place';
  readonly place: BlindPlace;
}

export type BlindNode = SpotNode | PlaceNode;

export function spotNode(spot: BlindSpotItem): SpotNode {
  return { kind: 'spot', spot, places: spot.places.map((place) => ({ kind: 'place', place })) };
}
