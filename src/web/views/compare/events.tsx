import { useState } from 'preact/hooks';
import type { Whole } from '../../api/use-every-page.js';
import { EntityLink } from '../../components/name.js';
import { PresenceAt } from '../../components/presence.js';
import { Section } from '../../components/view.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { texts } from '../../texts.js';
import { type Lane, Lanes } from './lanes.js';
import { countsByYear, isBounded, type SeenEvent, sidesOf, yearsFrom } from './sides.js';

interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

interface Props extends Pair<Whole<SeenEvent>> {
  readonly ids: Pair<string>;
  readonly names: Pair<string>;
}

/** Shows the events of two actors by year, then each with its evidence. */
export function Events({ a, b, ids, names }: Props) {
  const { onlyA, both, onlyB } = sidesOf(a.nodes, b.nodes);
  const lanes: readonly Lane[] = [
    { name: texts.compare.onlySeen(names.a), counts: countsByYear(onlyA), style: 'one' },
    { name: texts.compare.both, counts: countsByYear(both), style: 'both' },
    { name: texts.compare.onlySeen(names.b), counts: countsByYear(onlyB), style: 'other' },
  ];
  const years = yearsFrom(lanes.map(({ counts }) => counts));
  const undated = [...onlyA, ...both, ...onlyB].filter(({ period }) => !isBounded(period)).length;
  const actors = [
    { id: ids.a, name: names.a },
    { id: ids.b, name: names.b },
  ];
  return (
    <>
      <Section title={texts.compare.events}>
        <p>
          <strong>{texts.compare.sentence(both.length, onlyA.length, onlyB.length, names.a, names.b)}</strong>{' '}
          <span class="soft">{texts.compare.counts}</span>
        </p>
        {(
          [
            [names.a, a],
            [names.b, b],
          ] as const
        ).map(([name, { isWhole, nodes, totalCount }]) =>
          isWhole ? null : (
            <p class="state" key={name}>
              {texts.compare.cut(name, nodes.length, totalCount)}
            </p>
          ),
        )}
        <Lanes label={texts.compare.picture(names.a, names.b)} lanes={lanes} years={years} />
        {undated === 0 ? null : <p class="soft small">{texts.compare.undated(undated)}</p>}
        <details>
          <summary>{texts.compare.table}</summary>
          <YearTable lanes={lanes} years={years} />
        </details>
      </Section>
      <Section title={texts.compare.together} count={both.length}>
        {both.length === 0 ? (
          <p class="state">{texts.compare.noneTogether}</p>
        ) : (
          <Growing items={both.toReversed()}>
            {(event) => <PresenceAt key={event.id} event={dated(event)} actors={actors} />}
          </Growing>
        )}
      </Section>
      <Alone name={names.a} events={onlyA} />
      <Alone name={names.b} events={onlyB} />
    </>
  );
}

/** Names an event with its date, since editions of a series have names alike. */
const dated = ({ id, name, period }: SeenEvent) => ({
  id,
  name: isDated(period) ? `${name} · ${formatEdtf(period.edtf)}` : name,
});

function Alone({ name, events }: { name: string; events: readonly SeenEvent[] }) {
  if (events.length === 0) return null;
  return (
    <details class="section">
      <summary>
        {texts.compare.alone(name)} ({events.length})
      </summary>
      <Growing items={events.toReversed()}>
        {(event) => (
          <li key={event.id} class="fact-line">
            <span class="fact-date">
              {isDated(event.period) ? formatEdtf(event.period.edtf) : texts.entity.undated}
            </span>
            <span class="what">
              <EntityLink entity={event} />
            </span>
          </li>
        )}
      </Growing>
    </details>
  );
}

const STEP = 12;

interface GrowingProps<T> {
  readonly items: readonly T[];
  readonly children: (item: T) => preact.ComponentChildren;
}

/** Lists the first items, and more when asked to. */
function Growing<T>({ items, children }: GrowingProps<T>) {
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul class="facts">{items.slice(0, most).map(children)}</ul>
      {items.length > most ? (
        <p class="more">
          <button type="button" onClick={() => setMost(most * 4)}>
            {texts.entity.more(Math.min(items.length, most * 4) - most)}
          </button>
        </p>
      ) : null}
    </>
  );
}

function YearTable({ lanes, years }: { lanes: readonly Lane[]; years: readonly number[] }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.compare.year}</th>
            {lanes.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {lanes.map(({ name, counts }) => {
                const { certain, possible } = counts.get(year) ?? { certain: 0, possible: 0 };
                return (
                  <td key={name}>
                    {certain} {possible === 0 ? null : texts.compare.maybe(possible)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
