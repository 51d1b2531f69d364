/** Lists what would change, the gravest first: what would be gone is struck through and hatched, and said in words. */
import { useState } from 'preact/hooks';
import { EntityLink, NameText } from '../../components/name.js';
import { OfObject } from '../../components/of-object.js';
import { Section } from '../../components/view.js';
import { formatValue } from '../../format/period.js';
import { predicateWord } from '../../format/predicate-word.js';
import type { FactChange } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { acceptedValue, CHANGES, type FactInDoubt } from './tally.js';

const STEP = 25;
/** What rests on none of the sources has no ghost. */
const SHOWN = CHANGES.filter((change) => change !== 'UNTOUCHED');

interface Props {
  readonly facts: readonly FactInDoubt[];
  /** Names the entity, which a list about one need not. */
  readonly withEntity: boolean;
}

export function Ghosts({ facts, withEntity }: Props) {
  return (
    <>
      {SHOWN.map((change) => (
        <GhostList
          key={change}
          change={change}
          facts={facts.filter(({ without }) => without.change === change)}
          withEntity={withEntity}
        />
      ))}
    </>
  );
}

function GhostList({ change, facts, withEntity }: Props & { readonly change: FactChange }) {
  const [most, setMost] = useState(STEP);
  if (facts.length === 0) return null;
  const hint = texts.trust.hints[change];
  return (
    <Section title={texts.trust.changes[change]} count={facts.length}>
      {hint === '' ? null : <p class="soft">{hint}</p>}
      <ul class="facts">
        {facts.slice(0, most).map((fact) => (
          <Ghost key={fact.id} fact={fact} withEntity={withEntity} />
        ))}
      </ul>
      {facts.length > most ? (
        <p class="more">
          <button type="button" onClick={() => setMost(most * 4)}>
            {texts.entity.more(Math.min(facts.length, most * 4) - most)}
          </button>
        </p>
      ) : null}
    </Section>
  );
}

function Ghost({ fact, withEntity }: { fact: FactInDoubt; withEntity: boolean }) {
  const { predicate, positions, accepted, agreement, entity, without } = fact;
  const now = acceptedValue(positions, accepted);
  const then = acceptedValue(without.positions, without.accepted);
  const { change } = without;
  const text = (value: string | null) =>
    value === null ? <em>{texts.trust.noAnswer}</em> : <NameText text={formatValue(predicate, value)} />;
  return (
    <li class={change === 'LOST' ? 'ghost-line lost' : 'ghost-line'}>
      {withEntity ? (
        <>
          <EntityLink entity={entity} short />
          {' · '}
        </>
      ) : null}
      <span class="soft">{predicateWord(predicate)}</span>{' '}
      {change === 'LOST' ? (
        <del class="ghost">
          {positions.map(({ value }, i) => (
            <span key={value}>
              {i === 0 ? null : ' · '}
              {text(value)}
            </span>
          ))}
        </del>
      ) : change === 'ANSWER' ? (
        <>
          <span class="visually-hidden">{texts.trust.accepted} </span>
          {now === null ? text(now) : <del class="ghost">{text(now)}</del>} <span aria-hidden="true">→</span>{' '}
          <ins>
            <span class="visually-hidden">{texts.trust.afterwards} </span>
            {text(then)}
          </ins>
        </>
      ) : (
        text(now)
      )}{' '}
      <OfObject {...fact} />
      <span class="badge">{texts.trust.marks[change]}</span>{' '}
      <span class="soft small">
        {texts.trust.claims(without.claims.length, without.lostClaims.length)}
        {without.agreement === null || without.agreement === agreement
          ? ''
          : ` · ${texts.trust.agreement(texts.trust.agreements[agreement], texts.trust.agreements[without.agreement])}`}
      </span>
    </li>
  );
}
