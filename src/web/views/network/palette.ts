import { paintedColor } from '../../browser/theme.js';

/** Okabe and Ito's colours, which most colour-blind readers can distinguish, adjusted to contrast with the paper. */
const LIGHT = ['#0a5f9e', '#b35300', '#00795a', '#a3427f', '#6b6a00', '#2b8cbe', '#7a5195', '#80756a'];
const DARK = ['#6fb7ee', '#f2a25c', '#4fc9a4', '#e59ac7', '#d8d067', '#a5d8f3', '#c3a5dd', '#b5ada3'];

export interface Palette {
  readonly groups: readonly string[];
  readonly edge: string;
  readonly strongEdge: string;
  readonly faint: string;
  readonly ink: string;
  readonly paper: string;
}

/** Reads the colours in which the page is painted now. */
export function readPalette(): Palette {
  const ink = paintedColor('--ink');
  return {
    groups: isDark(ink) ? LIGHT : DARK,
    edge: paintedColor('--rule'),
    strongEdge: paintedColor('--accent'),
    faint: paintedColor('--rule'),
    ink,
    paper: paintedColor('--paper-raised'),
  };
}

const isDark = (color: string): boolean =>
  (color.match(/\d+/g)?.slice(0, 3) ?? []).every((part) => Number(part) < 128);
