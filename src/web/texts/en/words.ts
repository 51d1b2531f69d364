/** Builds phrases that the texts of several views share. */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;

export { restingOn } from '../resting-on.js';
