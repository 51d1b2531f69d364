import { adjust } from '../../browser/router.js';
import { texts } from '../../texts.js';
import { editionLabel } from './edition-label.js';
import { CONDITIONS, type MatrixChoice } from './matrix-choice.js';
import type { Editions } from './matrix-row.js';

interface Props {
  readonly choice: MatrixChoice;
  readonly events: Editions;
  /** How many rows are shown, and how many there are of the kinds that are chosen. */
  readonly shown: number;
  readonly total: number;
}

/** Says which rows are shown and how many, and what the heads are for where nothing is asked of them yet. */
export function ChoiceSays({ choice: { cohort, namedAt, text }, events, shown, total }: Props) {
  const asked = CONDITIONS.flatMap((condition) => {
    if (condition === 'any' || cohort[condition].length === 0) return [];
    const names = cohort[condition].map((id) => {
      const event = events.find((edition) => edition.id === id);
      return event === undefined ? id : editionLabel(event);
    });
    return [texts.matrix.asked[condition](names.join(', '))];
  });
  const isNarrowed = asked.length > 0 || namedAt !== undefined || text !== '';
  return (
    <div class="choice-says">
      <p role="status">
        <strong>{texts.matrix.shown(shown, total)}</strong>
        {asked.length === 0 ? null : ` · ${asked.join(' · ')}`}
        {shown === 0 ? ` · ${texts.matrix.none}` : null}
      </p>
      {isNarrowed ? (
        <button type="button" onClick={() => adjust(NOTHING_ASKED)}>
          {texts.matrix.clear}
        </button>
      ) : (
        <p class="hint">{texts.matrix.headHint}</p>
      )}
    </div>
  );
}

const NOTHING_ASKED = { present: null, absent: null, unseen: null, named: null, find: null };
