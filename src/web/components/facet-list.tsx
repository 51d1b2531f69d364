/** Offers the values of one property by which a list can be narrowed down, and how many items each would leave. */
import { useState } from 'preact/hooks';
import type { FacetValuesFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { NameText } from './name.js';

type Value = FacetValuesFragment['values'][number];

interface Props {
  readonly facet: FacetValuesFragment;
  readonly title: string;
  /** Words a value that is no entity. */
  readonly wordOf: (value: string) => string;
  readonly chosen: string | null;
  readonly addressOf: (value: string | null) => string;
  /** Asks for more values; undefined where there are no more to be had. */
  readonly onMore?: (() => void) | undefined;
}

export function FacetList({ facet, title, wordOf, chosen, addressOf, onMore }: Props) {
  // On a narrow screen the open facets would push the list out of sight.
  const [isOpen] = useState(() => matchMedia('(min-width: 48rem)').matches);
  const isYears = facet.name === 'YEAR';
  const values = isYears ? everyYear(facet.values) : facet.values;
  const most = Math.max(1, ...values.map(({ count }) => count));
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul class={isYears ? 'facet-years' : ''}>
        {values.map(({ value, count, entity }) => {
          const isChosen = chosen === value;
          return (
            <li key={value}>
              {count === 0 ? (
                <span class="soft">{value}</span>
              ) : (
                <a href={addressOf(isChosen ? null : value)} {...(isChosen ? { 'aria-current': true } : {})}>
                  <NameText text={entity?.name ?? wordOf(value)} />
                </a>
              )}{' '}
              {isYears ? (
                <span
                  class="facet-bar"
                  aria-hidden="true"
                  style={{ inlineSize: `${(count / most) * 60}%` }}
                />
              ) : null}
              <span class="soft">{count}</span>
            </li>
          );
        })}
      </ul>
      {facet.truncated && facet.values.length === 0 ? (
        <p class="soft small">{texts.events.uncounted}</p>
      ) : null}
      {facet.truncated && facet.values.length > 0 ? (
        <p class="soft small">
          {texts.events.mostFrequent(facet.values.length)}{' '}
          {onMore === undefined ? null : (
            <button type="button" class="each" onClick={onMore}>
              {texts.events.more}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
        </p>
      ) : null}
    </details>
  );
}

/** Puts years into their order, with those between them of which there is nothing: a gap is to be seen as one. */
function everyYear(values: readonly Value[]): readonly Value[] {
  const byYear = new Map(values.map((value) => [Number(value.value), value]));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  if (byYear.size === 0 || last - first > MOST_YEARS)
    return values.toSorted((a, b) => Number(a.value) - Number(b.value));
  return Array.from(
    { length: last - first + 1 },
    (_, i) => byYear.get(first + i) ?? { value: String(first + i), count: 0, entity: null },
  );
}

const MOST_YEARS = 60;
