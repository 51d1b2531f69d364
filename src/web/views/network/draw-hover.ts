import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { EdgeAttributes, NodeAttributes } from './graph.js';
import type { Palette } from './palette.js';

/** Draws the label under the pointer in the colours of the page; sigma's own is always white. */
export function drawHover(
  context: CanvasRenderingContext2D,
  data: PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>,
  settings: Settings<NodeAttributes, EdgeAttributes>,
  palette: Palette,
): void {
  if (!data.label) return;
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label).width + 12;
  const height = settings.labelSize + 10;
  context.fillStyle = palette.paper;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.rect(data.x + data.size, data.y - height / 2, width, height);
  context.fill();
  context.stroke();
  context.beginPath();
  context.arc(data.x, data.y, data.size + 2, 0, Math.PI * 2);
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(data.label, data.x + data.size + 6, data.y + settings.labelSize / 3);
}
