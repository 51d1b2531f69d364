/**
 * In which sense an actor counts as being at an event, as a condition on the edge `PRESENT_AT`. Who organises or hosts an event
 * is there in every sense; `participants`, which lists participations only, has conditions of its own.
 */
import type { CountAs } from '../../domain/model.js';

export const presenceAs = (countAs: CountAs, edge: string): string =>
  `(${SENSES[countAs].map((sense) => `${edge}.\`${sense}\` = true`).join(' OR ')})`;

/** Organisers act under their own name, and nobody is noted as organising for another: so `organized` is direct, too. */
const SENSES: Readonly<Record<CountAs, readonly string[]>> = {
  DIRECT: ['direct', 'organized'],
  REPRESENTED: ['represented', 'organized'],
  ROLLED_UP: ['rolledUp', 'organizedRolledUp'],
};

/** The same statement in each way of counting. */
export const inEveryCount = <T>(make: (countAs: CountAs) => T): Readonly<Record<CountAs, T>> => ({
  DIRECT: make('DIRECT'),
  REPRESENTED: make('REPRESENTED'),
  ROLLED_UP: make('ROLLED_UP'),
});
