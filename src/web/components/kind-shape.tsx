/** The mark of a kind of entity in pictures: a shape and a colour of its own, so that either alone tells kinds apart. */
import type { ComponentChildren } from 'preact';
import type { EntityKind } from '../generated/graphql.js';
import { KIND_OUTLINES } from './kind-outlines.js';

interface Props {
  readonly kind: EntityKind;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly children?: ComponentChildren;
}

export function KindShape({ kind, x, y, r, children }: Props) {
  return (
    <path class={`kind-shape ${kind}`} transform={`translate(${x} ${y}) scale(${r})`} d={KIND_OUTLINES[kind]}>
      {children}
    </path>
  );
}

/** The same mark within text. */
export function KindMark({ kind }: { kind: EntityKind }) {
  return (
    <svg class="kind-mark" viewBox="-1 -1 2 2" aria-hidden="true">
      <KindShape kind={kind} x={0} y={0} r={1} />
    </svg>
  );
}
