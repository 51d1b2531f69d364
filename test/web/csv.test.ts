/** Files for spreadsheets: read back they are what the page showed, and nothing in them runs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/web/format/csv.js';
import { randomRuns } from '../support/random-runs.js';

describe('CSV', () => {
  test('quotes what needs it and keeps other scripts', () => {
    expect(
      toCsv({
        columns: ['name', 'n'],
        rows: [
          ['Ҷумҳурии "Тоҷикистон", ш. Душанбе', 3],
          [null, undefined],
        ],
      }),
    ).toBe('\uFEFFname,n\r\n"Ҷумҳурии ""Тоҷикистон"", ш. Душанбе",3\r\n,\r\n');
  });

  test('leaves numbers as they are, and columns safe', () => {
    expect(toCsv({ columns: ['=a'], rows: [[-1]] })).toBe("\uFEFF'=a\r\n-1\r\n");
  });

  test.each([',', ';', '\t'])('read with %j between cells, has no cell that is run', (separator) => {
    fc.assert(
      fc.property(fc.array(dangerousText, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = readCells(toCsv({ columns: ['a'], rows: [texts] }), separator);
        expect(cells.filter(isRun)).toEqual([]);
      }),
      { numRuns: randomRuns(2_000, 50_000) },
    );
  });

  test('disarms every sign that begins a formula, at whatever width, behind whatever nobody sees', () => {
    const leads = codePoints().filter((sign) => ['=', '+', '-', '@'].includes(sign.normalize('NFKC')));
    expect(leads).toEqual(expect.arrayContaining([...'=+-@＝＋－＠﹦﹢﹣﹫']));
    const unseen = ['', ...codePoints().filter((sign) => UNSEEN.test(sign))];
    expect(unseen).toEqual(expect.arrayContaining(['\u200B', '\uFEFF', '\u00AD', '\u0000', ' ']));
    const texts = unseen.flatMap((sign) => leads.map((lead) => `${sign}${lead}1+1`));
    const run = texts.filter((text) => readCells(toCsv({ columns: [], rows: [[text]] }), ',').some(isRun));
    expect(run).toEqual([]);
  });

  test('gives every other text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = `x${text}`;
        expect(readCells(toCsv({ columns: ['a'], rows: [[written]] }), ',')).toContain(written);
      }),
      { numRuns: randomRuns(500, 10_000) },
    );
  });
});

const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/** Texts of the signs that matter, so that most of them are dangerous. */
const dangerousText = fc
  .array(fc.constantFrom(...'=+-@＝＋－＠\t\r\n;,"\'x1 \u200B\u2066\uFEFF\u00AD'), { maxLength: 6 })
  .map((signs) => signs.join(''));

/** What a spreadsheet runs, told in another way than in the code under test. */
function isRun(cell: string): boolean {
  const seen = [...cell.normalize('NFKC')].find((sign) => !UNSEEN.test(sign));
  return seen !== undefined && '=+-@'.includes(seen);
}

/** Reads as spreadsheets do that know quotes anywhere in a line, all cells of all lines. */
function readCells(csv: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const text = csv.replace(/^\uFEFF/, '');
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign === '"' && isQuoted && text[i + 1] === '"') cell += text[i++];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === separator || sign === '\r' || sign === '\n')) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return cells;
}

const codePoints = (): readonly string[] =>
  Array.from({ length: 0x11_00_00 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
