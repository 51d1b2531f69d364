/** Adds to a picture what it says on the page beside it, for a picture travels without its page. */
import type { Picture } from '../../browser/download.js';

interface Caption {
  readonly title: string;
  readonly lines: readonly string[];
}

const MARGIN = 16;
const TITLE = { size: 18, line: 24, letter: 9.2 };
const TEXT = { size: 12, line: 17, letter: 6.3 };
const FONT = 'system-ui, sans-serif';

export function captioned({ svg, width, height }: Picture, { title, lines }: Caption): Picture {
  const room = Math.max(320, width);
  const titleLines = wrapped(title, room / TITLE.letter);
  const textLines = lines.flatMap((line) => wrapped(line, room / TEXT.letter));
  const top = MARGIN + titleLines.length * TITLE.line + 6;
  const below = top + height + 10;
  const whole = {
    width: room + 2 * MARGIN,
    height: below + textLines.length * TEXT.line + MARGIN,
  };
  // The colours of the page, as the picture has them already.
  const paper = /<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '#ffffff';
  const ink = isDark(paper) ? '#e8e5de' : '#1b1e22';
  const text = (content: string, y: number, font: typeof TEXT, weight: number) =>
    `<text x="${MARGIN}" y="${y}" font-family="${FONT}" font-size="${font.size}" font-weight="${weight}" fill="${ink}">${escaped(content)}</text>`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...titleLines.map((line, i) => text(line, MARGIN + (i + 0.75) * TITLE.line, TITLE, 600)),
    svg.replace('<svg ', `<svg x="${MARGIN}" y="${top}" `),
    ...textLines.map((line, i) => text(line, below + (i + 0.8) * TEXT.line, TEXT, 400)),
    '</svg>',
  ];
  return { svg: parts.join('\n'), ...whole };
}

/** Breaks a text at spaces into lines of at most so many letters. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function isDark(paper: string): boolean {
  const [red = 255, green = 255, blue = 255] = (paper.match(/\d+/g) ?? []).map(Number);
  return paper.startsWith('rgb(') && red + green + blue < 384;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
