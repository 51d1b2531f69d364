/** Says what colours and sizes of a network mean. */
import { kinds as kindWords } from '../../enum-labels.js';
import { shortNameOf } from '../../format/short-name.js';
import { texts } from '../../texts.js';
import { type Actor, actorsOf, type NetworkData } from './data.js';
import { GROUPS, groupOf, KINDS, type Look, radiusOf, type SizeBy, sizesOf } from './sizes.js';

export interface LegendGroup {
  /** Index into the palette. */
  readonly group: number;
  /** The kind, where colours show kinds. */
  readonly kind: string | null;
  /** Its largest members by what the sizes show. */
  readonly largest: readonly string[];
  readonly count: number;
  /** Whether it stands for all communities beyond the colours. */
  readonly isRest: boolean;
}

export interface LegendSize {
  readonly value: number;
  readonly radius: number;
}

export interface Legend {
  readonly groups: readonly LegendGroup[];
  readonly sizes: readonly LegendSize[];
}

const NAMED = 3;

export function legendOf(network: NetworkData, { size, color, scale }: Omit<Look, 'min'>): Legend {
  const { measures, sizeOf, most } = sizesOf(network, size);
  const members = new Map<number, Actor[]>();
  for (const actor of actorsOf(network)) {
    const group = groupOf(actor.kind, measures.get(actor.id), color);
    const known = members.get(group);
    if (known === undefined) members.set(group, [actor]);
    else known.push(actor);
  }
  const groups = [...members]
    .sort(([a], [b]) => a - b)
    .map(([group, actors]): LegendGroup => {
      const largest = actors.sort((a, b) => sizeOf(b.id) - sizeOf(a.id) || (a.id < b.id ? -1 : 1));
      return {
        group,
        kind: color === 'kind' ? (KINDS[group] ?? null) : null,
        largest: largest.slice(0, NAMED).map(shortNameOf),
        count: actors.length,
        isRest: color === 'community' && group === GROUPS - 1,
      };
    });
  return {
    groups,
    sizes: sizeSteps(most, size).map((value) => ({ value, radius: scale * radiusOf(value, most) })),
  };
}

/** Three sizes to compare with, or fewer where numbers are small. */
function sizeSteps(most: number, by: SizeBy): readonly number[] {
  if (by === 'betweenness') return most <= 1e-9 ? [] : [most / 10, most / 3, most];
  return [...new Set([1, Math.round(most / 4), Math.round(most)])].filter(
    (value) => value >= 1 && value <= most,
  );
}

/** A community is called by its largest members, for its number says nothing. */
export function groupText({ kind, largest, count, isRest }: LegendGroup): string {
  if (kind !== null) return texts.instrument.kindGroup(kindWords[kind] ?? kind, count);
  if (isRest) return texts.instrument.restGroup(count);
  return texts.instrument.community(largest, count);
}

export const sizeText = (value: number, size: SizeBy): string =>
  size === 'betweenness' ? value.toFixed(2) : value.toLocaleString('en-GB');
