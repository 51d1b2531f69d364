/**
 * Conditions on the edge `PRESENT_AT` for the senses in which an actor counts as present at an event.
 * Organisers and hosts are present in every sense. `participants`, which lists participations only, has
 * conditions of its own.
 */
import type { CountAs } from '../../domain/model.js';

export const presenceAs = (countAs: CountAs, edge: string): string =>
  `(${SENSES[countAs].map((sense) => `${edge}.\`${sense}\` = true`).join(' OR ')})`;

/**
 * Organisers act under their own name, never on behalf of another actor, so `organized` counts as direct,
 * too.
 */
const SENSES: Readonly<Record<CountAs, readonly string[]>> = {
  DIRECT: ['direct', 'organized'],
  REPRESENTED: ['represented', 'organized'],
  ROLLED_UP: ['rolledUp', 'organizedRolledUp'],
};

/** Creates the same query for each sense. */
export const inEveryCount = <T>(make: (countAs: CountAs) => T): Readonly<Record<CountAs, T>> => ({
  DIRECT: make('DIRECT'),
  REPRESENTED: make('REPRESENTED'),
  ROLLED_UP: make('ROLLED_UP'),
});
