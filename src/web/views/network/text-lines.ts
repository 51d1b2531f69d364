/** Breaks words into lines that fit a width; an address that is longer than a line is broken anywhere. */
export function textLines(
  words: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ').flatMap((one) => pieces(one, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

/** Measures in the font of a picture. */
export function widthMeasure(font: {
  readonly family: string;
  readonly size: number;
}): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${font.size}px ${font.family}`;
  return (text) => context?.measureText(text).width ?? 0;
}
