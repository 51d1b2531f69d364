/** Decides how large an actor is drawn, and in which colour. */
import type { Measures, NetworkData } from './data.js';

export type SizeBy = 'strength' | 'events' | 'degree' | 'betweenness';
export type ColorBy = 'community' | 'kind';

export interface Look {
  readonly size: SizeBy;
  readonly color: ColorBy;
  readonly min: number;
  /** By how much circles are smaller than usual, as on a narrow screen. */
  readonly scale: number;
}

export const GROUPS = 8;
export const KINDS = ['STATE', 'ORGANIZATION', 'PERSON'];
const SMALLEST = 3;
const LARGEST = 17;

/** What is the largest has the largest radius, and areas are to each other as values are, but for the smallest. */
export const radiusOf = (value: number, most: number): number =>
  SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(value / most);

/** Leaves room between circles where the screen is narrow. */
export const scaleOfCircles = (): number => (matchMedia('(max-width: 47.99rem)').matches ? 0.6 : 1);

export function groupOf(kind: string, measure: Measures | undefined, color: ColorBy): number {
  const group = color === 'kind' ? KINDS.indexOf(kind) : (measure?.community ?? GROUPS) - 1;
  return Math.min(Math.max(group, 0), GROUPS - 1);
}

/** Gives the value of each actor by a measure, and the largest of them. */
export function sizesOf(network: NetworkData, by: SizeBy) {
  const measures = new Map(network.measures.map((measure) => [measure.actor.id, measure]));
  const degrees = degreesOf(network);
  const sizeOf = (id: string): number =>
    measures.get(id)?.[by] ?? (by === 'betweenness' ? 0 : (degrees.get(id)?.[by] ?? 0));
  const most = Math.max(1e-9, ...[...degrees.keys()].map(sizeOf));
  return { measures, degrees, sizeOf, most };
}

interface Degree {
  readonly degree: number;
  readonly strength: number;
  readonly events: number;
}

/** Counts degrees from the ties of the answer, for networks that the API does not measure because they are too large. */
function degreesOf({ ties }: NetworkData): ReadonlyMap<string, Degree> {
  const degrees = new Map<string, Degree>();
  const eventsOf = new Map<string, Set<string>>();
  for (const { a, b, weight, sharedEvents } of ties)
    for (const { id } of [a, b]) {
      const events = eventsOf.get(id) ?? new Set();
      for (const event of sharedEvents) events.add(event.id);
      eventsOf.set(id, events);
      const { degree, strength } = degrees.get(id) ?? { degree: 0, strength: 0 };
      degrees.set(id, { degree: degree + 1, strength: strength + weight, events: events.size });
    }
  return degrees;
}
