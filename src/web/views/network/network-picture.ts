/** Draws the network in its present state as SVG: what WebGL draws can be neither printed sharp nor edited. */
import type { Picture } from '../../browser/download.js';
import { texts } from '../../texts.js';
import { MUST, NAME_SIZE } from './draw-names.js';
import type { Renderer } from './graph.js';
import { chosenLabels, type Spot, type Written } from './labels.js';
import { groupText, type Legend, sizeText } from './legend.js';
import { type Palette, readPalette } from './palette.js';
import type { ColorBy, SizeBy } from './sizes.js';
import { spotsOf } from './spots.js';
import { textLines, widthMeasure } from './text-lines.js';

const FONT = { family: 'sans-serif', size: NAME_SIZE };
/** Factor by which sigma's lines are thinner on a screen than their size. */
const THINNING = 0.5;
const LINE = 17;
const MARGIN = 16;
const TITLE_SIZE = 18;

/** What stands around a picture that is taken along. */
export interface Frame {
  readonly title: string;
  readonly caption: readonly string[];
  readonly legend: Legend;
  readonly size: SizeBy;
  readonly color: ColorBy;
  readonly hasPossible: boolean;
}

interface Options {
  readonly allNames: boolean;
  readonly palette?: Palette;
}

/** The picture alone, or with its title, legend and caption. */
export function networkPicture(
  renderer: Renderer,
  { allNames, palette = readPalette() }: Options,
  frame?: Frame,
): Picture {
  const { width, height } = renderer.getDimensions();
  const [head, foot] = frame === undefined ? [0, []] : [headHeight, footOf(frame, width, palette)];
  const total = head + height + foot.length * LINE + (foot.length === 0 ? 0 : MARGIN);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" font-family="${FONT.family}" font-size="${FONT.size}">`,
    `<title>${escapeXml(frame?.title ?? '')}</title><rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...(frame === undefined
      ? []
      : [
          `<text x="${MARGIN}" y="${MARGIN + TITLE_SIZE}" font-size="${TITLE_SIZE}" font-weight="600" fill="${palette.ink}">${escapeXml(frame.title)}</text>`,
        ]),
    `<g transform="translate(0 ${head})">`,
    ...linesOf(renderer, palette),
    ...nodesOf(renderer, palette, allNames),
    '</g>',
    ...foot.map((line, i) => line(head + height + (i + 1) * LINE)),
    '</svg>',
  ].join('\n');
  return { svg, width, height: total };
}

const headHeight = MARGIN + TITLE_SIZE + 8;

function linesOf(renderer: Renderer, palette: Palette): readonly string[] {
  const graph = renderer.getGraph();
  const ratio = Math.sqrt(renderer.getCamera().ratio);
  const point = (node: string) => renderer.graphToViewport(graph.getNodeAttributes(node));
  return graph.mapEdges((edge, { isPossible }, a, b) => {
    const data = renderer.getEdgeDisplayData(edge);
    if (data?.hidden) return '';
    const [p, q] = [point(a), point(b)];
    const thickness = ((data?.size ?? 1) * THINNING) / ratio;
    const dashes = isPossible ? ' stroke-dasharray="3 3"' : '';
    return `<line x1="${n(p.x)}" y1="${n(p.y)}" x2="${n(q.x)}" y2="${n(q.y)}" stroke="${data?.color ?? palette.edge}" stroke-width="${n(Math.max(0.2, thickness))}"${dashes}/>`;
  });
}

function nodesOf(renderer: Renderer, palette: Palette, allNames: boolean): readonly string[] {
  const spots = spotsOf(renderer, new Set());
  const { width, height } = renderer.getDimensions();
  const graph = renderer.getGraph();
  const circles = spots.map(
    ({ id, x, y, r }) =>
      `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${renderer.getNodeDisplayData(id)?.color ?? palette.ink}"><title>${escapeXml(graph.getNodeAttribute(id, 'label'))}</title></circle>`,
  );
  const most = allNames ? spots.length : Math.max(MUST, Math.round((width * height) / 10_000));
  const widthOf = widthMeasure(FONT);
  const written = chosenLabels(spots, { width, height, widthOf, most, must: allNames ? spots.length : MUST });
  const names = allNames ? [...written, ...besides(spots, written)] : written;
  return [
    ...circles,
    `<g fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
    ...names.map(({ x, y, label }) => `<text x="${n(x)}" y="${n(y + 4)}">${escapeXml(label)}</text>`),
    '</g>',
  ];
}

/** Names that were asked for and have no room of their own: an editor of pictures can move them apart. */
function besides(spots: readonly Spot[], written: readonly Written[]): readonly Written[] {
  const known = new Set(written.map(({ id }) => id));
  return spots
    .filter(({ id, label }) => label !== '' && !known.has(id))
    .map(({ id, label, x, y, r }) => ({ id, label, x: x + r + 4, y }));
}

type FootLine = (y: number) => string;

/** Legend and caption, line by line. */
function footOf(frame: Frame, width: number, palette: Palette): readonly FootLine[] {
  const text =
    (x: number, words: string, fill = palette.ink) =>
    (y: number) =>
      `<text x="${x}" y="${y}" fill="${fill}">${escapeXml(words)}</text>`;
  const measure = widthMeasure(FONT);
  const wrapped = (words: string, indent = MARGIN) => textLines(words, width - indent - MARGIN, measure);
  const groups = frame.legend.groups.flatMap((group) =>
    wrapped(groupText(group), MARGIN + 18).map(
      (words, i): FootLine =>
        (y) =>
          `${i > 0 ? '' : `<circle cx="${MARGIN + 6}" cy="${y - 4}" r="6" fill="${palette.groups[group.group]}"/>`}${text(MARGIN + 18, words)(y)}`,
    ),
  );
  const sizes = frame.legend.sizes.map(({ value }) => sizeText(value, frame.size)).join(' · ');
  const biggest = frame.legend.sizes.at(-1);
  const sizeLine =
    biggest === undefined
      ? []
      : wrapped(`${texts.network.size} ${texts.network.sizes[frame.size]}: ${sizes}`);
  const possible: readonly FootLine[] = frame.hasPossible
    ? [
        (y) =>
          `<line x1="${MARGIN}" x2="${MARGIN + 40}" y1="${y - 4}" y2="${y - 4}" stroke="${palette.ink}" stroke-dasharray="3 3"/>${text(MARGIN + 48, texts.instrument.possibleLine)(y)}`,
      ]
    : [];
  return [
    text(MARGIN, `${texts.network.color} ${texts.network.colors[frame.color]}:`),
    ...groups,
    ...sizeLine.map((words) => text(MARGIN, words)),
    ...possible,
    ...frame.caption.flatMap((words) => wrapped(words)).map((words) => text(MARGIN, words)),
  ];
}

const n = (value: number): string => value.toFixed(1);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
