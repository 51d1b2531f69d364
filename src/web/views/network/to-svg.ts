/** The network as it is shown now, as a file that can be printed and edited: canvas pictures cannot. */
import type { Network } from './graph.js';
import { readPalette } from './palette.js';
import type { Renderer } from './stage.js';

const LABELLED_FROM = 6;

export function networkToSvg(graph: Network, renderer: Renderer, title: string): string {
  const { width, height } = renderer.getDimensions();
  const palette = readPalette();
  const place = (node: string) => renderer.graphToViewport(graph.getNodeAttributes(node));
  const ratio = Math.sqrt(renderer.getCamera().ratio);
  const lines = graph.mapEdges((edge, _, a, b) => {
    const data = renderer.getEdgeDisplayData(edge);
    if (data?.hidden) return '';
    const [p, q] = [place(a), place(b)];
    return `<line x1="${n(p.x)}" y1="${n(p.y)}" x2="${n(q.x)}" y2="${n(q.y)}" stroke="${data?.color ?? palette.edge}" stroke-width="${n((data?.size ?? 1) / ratio)}"/>`;
  });
  const nodes = graph.mapNodes((node, { label, size }) => {
    const data = renderer.getNodeDisplayData(node);
    const { x, y } = place(node);
    const r = size / ratio;
    const text =
      r >= LABELLED_FROM && data?.label
        ? `<text x="${n(x + r + 3)}" y="${n(y + 4)}" fill="${palette.ink}">${escapeXml(label)}</text>`
        : '';
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${data?.color ?? palette.ink}"><title>${escapeXml(label)}</title></circle>${text}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<title>${escapeXml(title)}</title><rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...lines,
    ...nodes,
    '</svg>',
  ].join('\n');
}

const n = (value: number): string => value.toFixed(1);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
