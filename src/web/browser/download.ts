/** Saves files that are made in the browser from what the view shows. */
import { type Table, toCsv } from '../format/csv.js';

export const saveCsv = (name: string, table: Table): void =>
  save(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(table));

/** Holds a picture as the text of an SVG file, and its size on the page in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export const saveSvg = (name: string, { svg }: Picture): void => save(`${name}.svg`, 'image/svg+xml', svg);

/** Saves at twice the size of the page, for print, within the largest canvas that browsers allow. */
export async function savePng(name: string, { svg, width, height }: Picture): Promise<void> {
  const scale = Math.min(PNG_SCALE, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (png === null) throw new Error('The browser made no picture.');
  save(`${name}.png`, 'image/png', png);
}

const PNG_SCALE = 2;
const MOST_PIXELS = 8_192;

/** Copies a picture of the page, and writes into it the styles that it takes from the page. */
export function pictureOf(svg: SVGSVGElement): Picture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const property of PAINT) to[i]?.setAttribute(property, style.getPropertyValue(property));
    to[i]?.removeAttribute('class');
  }
  copy.querySelectorAll('title').forEach((title) => {
    for (const property of PAINT) title.removeAttribute(property);
  });
  // The body has no colour of its own.
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [k, v] of Object.entries({ width: '100%', height: '100%', fill: paper }))
    sheet.setAttribute(k, v);
  copy.prepend(sheet);
  const { width, height } = svg.getBoundingClientRect();
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linejoin',
  'stroke-dasharray',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

function save(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Names a file by its view and by the day, since the record grows. */
export const fileName = (...parts: readonly string[]): string =>
  ['communique', ...parts, new Date().toISOString().slice(0, 10)]
    .join('-')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
    .replaceAll(/-+/g, '-');
