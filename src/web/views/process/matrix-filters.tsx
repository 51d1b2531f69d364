/** Offers which rows of the matrix are shown, each choice with the number of rows that it leaves. */
import { useEffect, useState } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { CountAsSelect } from '../../components/count-as-select.js';
import { Select } from '../../components/select.js';
import type { CountAs, EntityKind } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { kindsValue, MATRIX_KINDS, type MatrixChoice } from './matrix-choice.js';
import type { Row } from './matrix-rows.js';
import { NamedAtChoice } from './named-at-choice.js';

interface Props {
  readonly choice: MatrixChoice;
  readonly countAs: CountAs;
  readonly editions: number;
  /** The rows that cohort and text leave, of all kinds. */
  readonly rows: readonly Row[];
}

export function MatrixFilters({ choice, countAs, editions, rows }: Props) {
  const { kinds, sort } = choice;
  return (
    <div class="matrix-filters">
      <fieldset>
        <legend>{texts.matrix.rows}</legend>
        <div class="checks">
          {MATRIX_KINDS.map((kind) => (
            <label class="check" key={kind}>
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={() => adjust({ kinds: kindsValue(toggled(kinds, kind)) })}
              />
              {texts.matrix.kinds[kind]}{' '}
              <span class="count">({rows.filter(({ actor }) => actor.kind === kind).length})</span>
            </label>
          ))}
        </div>
      </fieldset>
      <NamedAtChoice
        choice={choice}
        editions={editions}
        rows={rows.filter(({ actor }) => kinds.includes(actor.kind))}
      />
      <Select
        label={texts.matrix.sort}
        value={sort}
        options={Object.entries(texts.matrix.sorts)}
        onChange={(value) => adjust({ sort: value === 'first' ? null : value })}
      />
      <Find text={choice.text} />
      <CountAsSelect value={countAs} />
    </div>
  );
}

function Find({ text }: { text: string }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <label class="field">
      <span>{texts.process.find}</span>
      <input
        type="search"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => adjust({ find: event.currentTarget.value })}
      />
    </label>
  );
}

/** Adds a kind or takes it away; the last one stays, for a matrix without rows shows nothing. */
function toggled(kinds: readonly EntityKind[], kind: EntityKind): readonly EntityKind[] {
  const others = kinds.filter((other) => other !== kind);
  if (others.length === kinds.length) return [...kinds, kind];
  return others.length === 0 ? kinds : others;
}
