import { clipped } from '../../format/short-name.js';
import type { Renderer } from './graph.js';
import { chosenLabels } from './labels.js';
import type { Palette } from './palette.js';
import { spotsOf } from './spots.js';

export const NAME_SIZE = 12;
/** Room for a name: so many square pixels each on average. */
const ROOM = 10_000;
/** The largest always have their names. */
export const MUST = 8;

const widths = new Map<string, number>();

/** Writes the names of the most important nodes, or of as many as there is room for, on a canvas over the picture. */
export function drawNames(
  sigma: Renderer,
  context: CanvasRenderingContext2D,
  { palette, all, first }: { palette: Palette; all: boolean; first: ReadonlySet<string> },
): void {
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  context.font = `${NAME_SIZE}px ${sigma.getSetting('labelFont')}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  const widthOf = (label: string) => {
    const known = widths.get(label);
    if (known !== undefined) return known;
    const measured = context.measureText(label).width;
    widths.set(label, measured);
    return measured;
  };
  const spots = spotsOf(sigma, first).map((spot) => ({ ...spot, label: clipped(spot.label) }));
  const most = all ? spots.length : Math.max(MUST, Math.round((width * height) / ROOM));
  for (const { id, label, x, y } of chosenLabels(spots, {
    width,
    height,
    widthOf,
    most,
    must: MUST + first.size,
  })) {
    // The one that is chosen has its name from the renderer.
    if (sigma.getNodeDisplayData(id)?.highlighted) continue;
    context.strokeText(label, x, y);
    context.fillText(label, x, y);
  }
}
