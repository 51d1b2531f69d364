/** Lets a reader take hold of the picture without losing the page: it zooms and moves once it is meant. */

import type { Renderer } from './graph.js';
import type { Place } from './pins.js';

interface Hand {
  /** Told that the wheel was turned over a picture that does not take it. */
  readonly onRefused: () => void;
  readonly onPin: (id: string, place: Place) => void;
}

/**
 * The wheel scrolls the page until the picture is clicked, or with Ctrl; one finger scrolls it until the picture is tapped.
 * Returns how to let go.
 */
export function guardScrolling(frame: HTMLElement, { onRefused }: Pick<Hand, 'onRefused'>): () => void {
  let isMeant = false;
  const mean = (event: Event) => {
    isMeant = event.target instanceof Node && frame.contains(event.target);
  };
  const onWheel = (event: WheelEvent) => {
    if (isMeant || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    onRefused();
  };
  const onTouch = (event: TouchEvent) => {
    if (!isMeant && event.touches.length === 1) event.stopPropagation();
  };
  // Before the renderer hears of it.
  frame.addEventListener('wheel', onWheel, { capture: true });
  frame.addEventListener('touchstart', onTouch, { capture: true });
  document.addEventListener('click', mean);
  return () => {
    frame.removeEventListener('wheel', onWheel, { capture: true });
    frame.removeEventListener('touchstart', onTouch, { capture: true });
    document.removeEventListener('click', mean);
  };
}

/** Lets nodes be dragged, and tells where one is dropped. */
export function dragNodes(sigma: Renderer, onPin: Hand['onPin']): void {
  let dragged: { readonly id: string; moved: boolean } | null = null;
  sigma.on('downNode', ({ node, event }) => {
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    dragged = { id: node, moved: false };
  });
  sigma.on('moveBody', ({ event }) => {
    if (dragged === null) return;
    event.preventSigmaDefault();
    const { x, y } = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged.id, { x, y });
    dragged.moved = true;
  });
  const drop = () => {
    const dropped = dragged;
    dragged = null;
    if (!dropped?.moved) return;
    const { x, y } = sigma.getGraph().getNodeAttributes(dropped.id);
    onPin(dropped.id, { x, y });
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}
