import { paintedColor } from '../../browser/theme.js';
import { GROUPS } from './sizes.js';

export interface Palette {
  readonly groups: readonly string[];
  readonly edge: string;
  /** Of ties that are only possibly within the period. */
  readonly possibleEdge: string;
  readonly strongEdge: string;
  readonly faint: string;
  readonly ink: string;
  readonly paper: string;
}

/** Reads the colours in which the page is painted now. */
export function readPalette(): Palette {
  return {
    groups: Array.from({ length: GROUPS }, (_, group) => paintedColor(`--group-${group}`)),
    edge: paintedColor('--tie'),
    possibleEdge: paintedColor('--tie-possible'),
    strongEdge: paintedColor('--accent'),
    faint: paintedColor('--rule'),
    ink: paintedColor('--ink'),
    paper: paintedColor('--paper-raised'),
  };
}
