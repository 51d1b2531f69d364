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
  return (
    <fieldset>
      <legend>{texts.matrix.namedAt}</legend>
      <div class="choices">
        {options.map(([value, words]) => {
          const asked = namedAtOf(value, editions);
          const isChosen = asked?.atLeast === namedAt?.atLeast && asked?.atMost === namedAt?.atMost;
          return (
            <button
              type="button"
              key={value}
              aria-pressed={isChosen}
              onClick={() => adjust({ named: value })}
            >
              {words} <span class="count">({left(value).length})</span>
            </button>
          );
        })}
      </div>
      <p class="hint">{texts.matrix.namedHint}</p>
    </fieldset>
  );
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
