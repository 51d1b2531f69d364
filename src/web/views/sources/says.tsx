/** Lists what a source says: first what rests on it alone and where others say otherwise, then everything by entity. */
import { useState } from 'preact/hooks';
import { EntityLink, NameText } from '../../components/name.js';
import { OfObject } from '../../components/of-object.js';
import { Section } from '../../components/view.js';
import { modalities } from '../../enum-labels.js';
import { formatValue } from '../../format/period.js';
import { predicateWord } from '../../format/predicate-word.js';
import { texts } from '../../texts.js';
import { byEntity, byPredicate, isDisputed, type Saying } from './saying.js';

/** How many entities a list shows at first: a source may speak of hundreds. */
const STEP = 15;

export function Says({ sayings }: { sayings: readonly Saying[] }) {
  if (sayings.length === 0) return <p class="state">{texts.sources.nothing}</p>;
  const alone = sayings.filter(({ isAlone }) => isAlone);
  const disputed = sayings.filter(isDisputed);
  return (
    <>
      <p class="told">{texts.sources.summary(sayings.length, alone.length, disputed.length)}</p>
      <SayingList title={texts.sources.disputed} hint={texts.sources.disputedHint} sayings={disputed} />
      <SayingList title={texts.sources.alone} hint={texts.sources.aloneHint} sayings={alone} />
      <SayingList title={texts.sources.says} sayings={sayings} />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly hint?: string;
  readonly sayings: readonly Saying[];
}

function SayingList({ title, hint, sayings }: ListProps) {
  const [most, setMost] = useState(STEP);
  if (sayings.length === 0) return null;
  const groups = byEntity(sayings);
  return (
    <Section title={title} count={sayings.length}>
      {hint === undefined ? null : <p class="soft">{hint}</p>}
      {groups.slice(0, most).map((group) => (
        <div key={group[0].fact.entity.id} class="sayings">
          <h3>
            <EntityLink entity={group[0].fact.entity} />
          </h3>
          <ul>
            {byPredicate(group).map((same) => (
              <li class="saying" key={same[0].fact.predicate}>
                <span class="soft">{predicateWord(same[0].fact.predicate)}</span>{' '}
                {same.map((saying, i) => (
                  <span key={saying.fact.id}>
                    {i === 0 ? null : '; '}
                    <OneSaying saying={saying} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {groups.length > most ? (
        <p class="more">
          <button type="button" onClick={() => setMost(most * 4)}>
            {texts.entity.more(Math.min(groups.length, most * 4) - most)}
          </button>
        </p>
      ) : null}
    </Section>
  );
}

function OneSaying({ saying }: { saying: Saying }) {
  const { fact, values, otherValues, places, isAlone, isContested, isOutweighed } = saying;
  const valuesText = (all: readonly string[]) =>
    all.map((value, i) => (
      <span key={value}>
        {i === 0 ? null : ' · '}
        <NameText text={formatValue(fact.predicate, value)} />
      </span>
    ));
  return (
    <>
      {valuesText(values)} <OfObject {...fact} />
      {saying.isDenied ? <span class="badge">{texts.evidence.denies}</span> : null}
      {saying.isAnnounced ? <span class="badge">{modalities.ANNOUNCED}</span> : null}
      {isAlone ? <span class="badge">{texts.sources.aloneMark}</span> : null}
      {isContested ? <span class="badge contested">{texts.sources.disputedMark}</span> : null}
      {isOutweighed ? <span class="badge">{texts.sources.otherAnswer}</span> : null}
      {(isContested || isOutweighed) && otherValues.length > 0 ? (
        <span class="soft">
          {' '}
          {texts.sources.others} {valuesText(otherValues)}
        </span>
      ) : null}
      {places.map(({ locator, quote }) => (
        <span key={`${locator} ${quote}`} class="soft small">
          {locator === null ? null : ` ${texts.sources.at} ${locator}`}
          {quote === null ? null : <q>{quote}</q>}
        </span>
      ))}
    </>
  );
}
