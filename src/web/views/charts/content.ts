/** Says what every chart is made of, whatever its marks are. */
import type { ComponentChildren, RefObject } from 'preact';
import type { Table } from '../../format/csv.js';

export interface LinkedCell {
  readonly text: string | number;
  /** The list of what is counted; absent where there is none. */
  readonly href?: string | null;
}

export interface ChartContent {
  /** The main finding in a sentence. */
  readonly sentence: string;
  /** What is left out and what is counted how, a sentence each. */
  readonly coverage: readonly string[];
  /** Whether marks are drawn in the two shades of certainty. */
  readonly hasShades: boolean;
  readonly isEmpty: boolean;
  /** The same for readers; the first cell of a row is its head. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly LinkedCell[])[] };
  /** The same for a file. */
  readonly file: () => Table;
  readonly draw: (width: number, picture: RefObject<SVGSVGElement | null>) => ComponentChildren;
}
