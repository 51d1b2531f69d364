import { useState } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import type { YearsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { heightOf, isNamed, yearBars } from './years.js';

interface Props {
  readonly years: YearsQuery['cooperation'];
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Offers two thumbs on a bar of the years: solid is what was certainly in a year, hatched what may have been by its dates,
 * and beside them stands what has no date at all.
 */
export function YearRange({ years, from, to }: Props) {
  const bars = yearBars(years);
  const [first, last] = [bars[0]?.year ?? 0, bars.at(-1)?.year ?? 0];
  const [moving, setMoving] = useState<{ from?: number; to?: number }>({});
  const ends = { from: moving.from ?? from ?? first, to: moving.to ?? to ?? last };
  const inOrder = ({ from: a, to: b }: typeof ends) => [Math.min(a, b), Math.max(a, b)] as const;
  const [chosenStart, chosenEnd] = inOrder(ends);
  /** Takes the value from the thumb itself: what it said last may not be drawn yet. */
  const settle = (name: 'from' | 'to', value: number) => {
    const [start, end] = inOrder({ ...ends, [name]: value });
    setMoving({});
    adjust({
      from: start === first && end === last ? null : start,
      to: start === first && end === last ? null : end,
    });
  };
  const thumb = (name: 'from' | 'to', value: number) => (
    <input
      type="range"
      aria-label={texts.network[name]}
      min={first}
      max={last}
      value={value}
      onInput={(event) => setMoving({ ...moving, [name]: Number(event.currentTarget.value) })}
      onChange={(event) => settle(name, Number(event.currentTarget.value))}
    />
  );
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map(({ certain, possible }) => certain + possible), years.undated.weight);
  return (
    <fieldset class="year-range" style={{ '--years': bars.length }}>
      <legend>{texts.network.period(chosenStart, chosenEnd)}</legend>
      <div class="year-bars" aria-hidden="true">
        {bars.map(({ year, certain, possible, certainHeight, possibleHeight }) => (
          <span
            key={year}
            class={year >= chosenStart && year <= chosenEnd ? 'within' : ''}
            title={texts.instrument.year(year, certain, possible)}
          >
            <i class="possible" style={{ height: `${possibleHeight}%` }} />
            <i class="certain" style={{ height: `${certainHeight}%` }} />
          </span>
        ))}
      </div>
      <div class="thumbs">
        {thumb('from', ends.from)}
        {thumb('to', ends.to)}
      </div>
      <div class="year-names" aria-hidden="true">
        {bars.map(({ year }) => (
          <span key={year}>{isNamed(year, first, last) ? year : ''}</span>
        ))}
      </div>
      {years.undated.events === 0 ? null : (
        <div class="undated" title={texts.instrument.undated(years.undated.events)}>
          <i class="possible" style={{ height: `${heightOf(years.undated.weight, most)}%` }} />
          <span>{texts.instrument.undatedLane}</span>
        </div>
      )}
      <ul class="visually-hidden">
        {bars.map(({ year, certain, possible }) => (
          <li key={year}>{texts.instrument.year(year, certain, possible)}</li>
        ))}
        {years.undated.events === 0 ? null : <li>{texts.instrument.undated(years.undated.events)}</li>}
      </ul>
    </fieldset>
  );
}
