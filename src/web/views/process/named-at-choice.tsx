import { adjust } from '../../browser/router.js';
import { texts } from '../../texts.js';
import type { MatrixChoice } from './matrix-choice.js';
import { namedAtOf } from './matrix-choice.js';
import { isNamedAt, namedAtCount, type Row } from './matrix-rows.js';

interface Props {
  readonly choice: Pick<MatrixChoice, 'namedAt'>;
  readonly editions: number;
  readonly rows: readonly Row[];
}

/** Offers the numbers of editions that rows are named at: at all, at exactly so many, at so many or more. */
export function NamedAtChoice({ choice, editions, rows }: Props) {
  const options = [
    [null, texts.matrix.anyNumber],
    ['all', texts.matrix.all(editions)],
    ...range(1, editions - 1).map((n) => [String(n), texts.matrix.exactly(n)] as const),
    ...range(2, editions - 1).map((n) => [`${n}..`, texts.matrix.atLeast(n)] as const),
  ] as const;
  const left = (value: string | null) => {
    const asked = namedAtOf(value, editions);
    return asked === undefined ? rows : rows.filter((row) => isNamedAt(namedAtCount(row), asked));
  };
  const { namedAt } = choice;
  const isChosen = (value: string | null): boolean => {
    const asked = namedAtOf(value, editions);
    return asked?.atLeast === namedAt?.atLeast && asked?.atMost === namedAt?.atMost;
  };
  if (editions < 2) return null;
  return (
    <fieldset>
      <legend>{texts.matrix.namedAt}</legend>
      <div class="choices">
        {options
          .map(([value, words]) => ({ value, words, count: left(value).length }))
          .filter(({ value, count }) => count > 0 || isChosen(value))
          .map(({ value, words, count }) => (
            <button
              type="button"
              key={value}
              aria-pressed={isChosen(value)}
              onClick={() => adjust({ named: value })}
            >
              {words} <span class="count">({count})</span>
            </button>
          ))}
      </div>
      <p class="hint">{texts.matrix.namedHint}</p>
    </fieldset>
  );
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
