/** The shapes of kinds of entities in pictures, by which they can be told apart without their colours. */
import type { EntityKind } from '../generated/graphql.js';

/** Each within a circle of radius 1, and of about the same area. */
export const KIND_OUTLINES: Readonly<Record<EntityKind, string>> = {
  STATE: 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  ORGANIZATION: polygon(4, 45),
  PERSON: polygon(3, -90),
  EVENT: polygon(4, 0),
  EVENT_SERIES: star(5),
  DECLARATION: 'M-0.62 -1H0.62V1H-0.62Z',
  STATEMENT: polygon(3, 90),
  TOPIC: polygon(6, 0),
  PLACE: 'M-0.38 -1H0.38V-0.38H1V0.38H0.38V1H-0.38V0.38H-1V-0.38H-0.38Z',
};

function polygon(corners: number, turn: number): string {
  return pathOf(Array.from({ length: corners }, (_, i) => [1, (i * 360) / corners + turn] as const));
}

function star(points: number): string {
  return pathOf(
    Array.from({ length: 2 * points }, (_, i) => [i % 2 === 0 ? 1 : 0.45, (i * 180) / points - 90] as const),
  );
}

function pathOf(corners: readonly (readonly [radius: number, degrees: number])[]): string {
  const steps = corners.map(([radius, degrees]) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`;
  });
  return `M${steps.join('L')}Z`;
}
