/** Files made in the browser from what the view shows. */
import { type Table, toCsv } from './csv.js';

export const saveCsv = (name: string, table: Table): void =>
  save(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(table));

export const saveText = (name: string, type: string, text: string): void => save(name, type, text);

/** The picture as it stands, with the styles that it takes from the page written into it. */
export function saveSvg(name: string, svg: SVGSVGElement): void {
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
  const paper = getComputedStyle(document.body).backgroundColor;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [k, v] of Object.entries({ width: '100%', height: '100%', fill: paper }))
    sheet.setAttribute(k, v);
  copy.prepend(sheet);
  save(`${name}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(copy));
}

const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const fileName = (...parts: readonly string[]): string =>
  ['communique', ...parts]
    .join('-')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
    .replaceAll(/-+/g, '-')
    .replace(/-$/, '');
