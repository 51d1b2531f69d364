/** Draws the network in its present state as SVG: what WebGL draws can be neither printed sharp nor edited. */
import type { Picture } from '../../browser/download.js';
import { placedLabels } from '../../components/placed-labels.js';
import { readPalette } from './palette.js';
import type { Renderer } from './renderer.js';

const LABELLED_FROM = 6;
const FONT = { family: 'sans-serif', size: 12 };
/** Factor by which sigma's lines are thinner on a screen than their size. */
const THINNING = 0.5;

export function networkPicture(renderer: Renderer, title: string, palette = readPalette()): Picture {
  const graph = renderer.getGraph();
  const { width, height } = renderer.getDimensions();
  const point = (node: string) => renderer.graphToViewport(graph.getNodeAttributes(node));
  const ratio = Math.sqrt(renderer.getCamera().ratio);
  const lines = graph.mapEdges((edge, _, a, b) => {
    const data = renderer.getEdgeDisplayData(edge);
    if (data?.hidden) return '';
    const [p, q] = [point(a), point(b)];
    const thickness = ((data?.size ?? 1) * THINNING) / ratio;
    return `<line x1="${n(p.x)}" y1="${n(p.y)}" x2="${n(q.x)}" y2="${n(q.y)}" stroke="${data?.color ?? palette.edge}" stroke-width="${n(thickness)}"/>`;
  });
  const nodes = graph
    .mapNodes((node, { label, size }) => {
      const data = renderer.getNodeDisplayData(node);
      return { ...point(node), r: size / ratio, label, color: data?.color, isNamed: Boolean(data?.label) };
    })
    .sort((a, b) => b.r - a.r);
  const circles = nodes.map(
    ({ x, y, r, label, color }) =>
      `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${color ?? palette.ink}"><title>${escapeXml(label)}</title></circle>`,
  );
  const named = nodes.filter(({ r, isNamed }) => isNamed && r >= LABELLED_FROM);
  const labels = placedLabels(named, FONT).map(
    ({ x, y, label }) => `<text x="${n(x)}" y="${n(y)}">${escapeXml(label)}</text>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT.family}" font-size="${FONT.size}">`,
    `<title>${escapeXml(title)}</title><rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...lines,
    ...circles,
    `<g fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
    ...labels,
    '</g>',
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

const n = (value: number): string => value.toFixed(1);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
