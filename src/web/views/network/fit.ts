/** Keeps how the network is put into the frame, so that nothing moves on the screen that did not move in the layout. */
import { type Extent, extentOf, joined, stretched, stretchFor } from './frame.js';
import type { Network, Renderer } from './graph.js';

export interface FrameFit {
  /** For which choice of events and actors. */
  readonly choice: string;
  /** Whether everybody had their place; before that it does not last. */
  readonly isSettled: boolean;
  readonly stretch: number;
  /** In the places of the layout. */
  readonly extent: Extent;
}

/** Fits a graph anew. */
export function fitted(
  graph: Network,
  sigma: Renderer,
  { choice, isSettled }: Pick<FrameFit, 'choice' | 'isSettled'>,
): FrameFit {
  const extent = extentIn(graph);
  const { width, height } = sigma.getDimensions();
  return { choice, isSettled, extent, stretch: stretchFor(extent, width / Math.max(1, height)) };
}

/** Makes room for what has come. */
export const grownFit = (graph: Network, before: FrameFit): FrameFit => ({
  ...before,
  extent: joined(before.extent, extentIn(graph)),
});

/** Stretches the graph, whatever it was stretched by before, and has the renderer show the extent. */
export function showFit(graph: Network, sigma: Renderer, { extent, stretch }: FrameFit): void {
  const by = stretch / stretchOf(graph);
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, ...stretched(attributes, by) }), {
    attributes: ['x'],
  });
  graph.setAttribute('stretch', stretch);
  sigma.setCustomBBox({
    x: [extent.x[0] * stretch, extent.x[1] * stretch],
    y: [...extent.y],
  });
}

const stretchOf = (graph: Network): number => (graph.getAttribute('stretch') as number | undefined) ?? 1;

function extentIn(graph: Network): Extent {
  const by = 1 / stretchOf(graph);
  return extentOf(graph.mapNodes((_, attributes) => stretched(attributes, by)));
}
