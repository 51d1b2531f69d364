/** Keeps in the address where a reader has put actors. */
import { listOf } from '../../browser/router.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Pins = ReadonlyMap<string, Place>;

/** An id, then x and y in whole units of the layout: `org:caricc:120:-45`. */
const PIN = /^(.+):(-?\d{1,7}):(-?\d{1,7})$/;

export function pinsOf(value: string | null): Pins {
  return new Map(
    listOf(value).flatMap((text) => {
      const [, id, x, y] = PIN.exec(text) ?? [];
      return id === undefined ? [] : [[id, { x: Number(x), y: Number(y) }] as const];
    }),
  );
}

export const pinTexts = (pins: Pins): readonly string[] =>
  [...pins].map(([id, { x, y }]) => `${id}:${Math.round(x)}:${Math.round(y)}`);

export const withPin = (pins: Pins, id: string, place: Place): Pins => new Map([...pins, [id, place]]);

export const withoutPin = (pins: Pins, id: string): Pins =>
  new Map([...pins].filter(([other]) => other !== id));
