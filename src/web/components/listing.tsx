/** Narrows a list down: by words and years, by values with how many items each would leave, and back. */
import { useState } from 'preact/hooks';
import { useNames } from '../api/use-names.js';
import { choose, listAddress } from '../browser/list-address.js';
import type { FacetFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { NameText } from './name.js';

interface ListProps {
  /** The path of the list. */
  readonly path: string;
  readonly params: URLSearchParams;
}

export function ListForm({ path, params }: ListProps) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const value = (name: string) => String(fields.get(name) ?? '').trim();
    choose(path, params, { q: value('q'), from: value('from'), to: value('to') });
  };
  const year = (name: 'from' | 'to') => (
    <label class="field">
      <span>{texts.listing[name]}</span>
      <input
        type="text"
        inputMode="numeric"
        pattern="\d{4}"
        size={5}
        name={name}
        defaultValue={params.get(name) ?? ''}
      />
    </label>
  );
  return (
    <search key={params.toString()}>
      <form class="filters" onSubmit={search}>
        <label class="field">
          <span>{texts.listing.text}</span>
          <input type="search" name="q" defaultValue={params.get('q') ?? ''} />
        </label>
        {year('from')}
        {year('to')}
        <button type="submit">{texts.listing.search}</button>
      </form>
    </search>
  );
}

interface ChosenProps extends ListProps {
  /** The words for the filters that the list has. */
  readonly names: Readonly<Record<string, string>>;
  readonly wordOf: (filter: string, value: string) => string | null;
}

/** Lists the filters that are set, each with a link that takes it away. */
export function ChosenFilters({ path, params, names, wordOf }: ChosenProps) {
  const chosen = Object.keys(names).flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const nameOf = useNames(chosen.map(([, value]) => value).filter((value) => /^[a-z]+:/.test(value)));
  if (chosen.length === 0) return null;
  return (
    <ul class="tools" aria-label={texts.listing.chosen}>
      {chosen.map(([name, value]) => (
        <li key={name}>
          <a href={listAddress(path, params, { [name]: null })}>
            <span>
              {names[name]}: <NameText text={wordOf(name, value) ?? nameOf(value)} />
            </span>
            <span aria-hidden="true">&nbsp;✕</span>
            <span class="visually-hidden">. {texts.listing.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface FacetProps extends ListProps {
  readonly facet: FacetFragment;
  readonly title: string;
  /** Returns the filters that a value stands for. */
  readonly choiceOf: (value: string) => Readonly<Record<string, string>>;
  readonly wordOf: (value: string) => string | null;
}

/** Offers the values of one property, and how many items each would leave. */
export function FacetList({ facet, title, path, params, choiceOf, wordOf }: FacetProps) {
  // On a narrow screen the open facets would push the list out of sight.
  const [isOpen] = useState(() => matchMedia('(min-width: 48rem)').matches);
  if (facet.values.length === 0 && !facet.truncated) return null;
  const inOrder =
    facet.name === 'YEAR' ? facet.values.toSorted((a, b) => (a.value > b.value ? -1 : 1)) : facet.values;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {inOrder.map(({ value, count, entity }) => {
          const choice = choiceOf(value);
          const isChosen = Object.entries(choice).every(([name, chosen]) => params.get(name) === chosen);
          const none = Object.fromEntries(Object.keys(choice).map((name) => [name, null]));
          return (
            <li key={value}>
              <a
                href={listAddress(path, params, isChosen ? none : choice)}
                {...(isChosen ? { 'aria-current': true } : {})}
              >
                <NameText text={entity?.name ?? wordOf(value) ?? value} />
              </a>{' '}
              <span class="soft">{count}</span>
            </li>
          );
        })}
      </ul>
      {facet.truncated ? (
        <p class="soft small">
          {facet.values.length === 0
            ? texts.listing.uncounted
            : texts.listing.mostFrequent(facet.values.length)}
        </p>
      ) : null}
    </details>
  );
}
