/** Where the nodes of a network are on the screen now, the most important first. */

import type { Renderer } from './graph.js';
import type { Spot } from './labels.js';

/** A node whose name is taken away, as beside a selection, has an empty label. */
export function spotsOf(sigma: Renderer, first: ReadonlySet<string>): readonly Spot[] {
  const { width, height } = sigma.getDimensions();
  const spots: Spot[] = [];
  sigma.getGraph().forEachNode((id) => {
    const data = sigma.getNodeDisplayData(id);
    if (data === undefined || data.hidden) return;
    const { x, y } = sigma.framedGraphToViewport(data);
    const r = sigma.scaleSize(data.size);
    if (x < -r || y < -r || x > width + r || y > height + r) return;
    spots.push({ id, label: data.label ?? '', x, y, r });
  });
  return spots.sort(
    (a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || b.r - a.r || (a.id < b.id ? -1 : 1),
  );
}
