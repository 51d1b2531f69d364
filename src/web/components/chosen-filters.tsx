import { useNames } from '../api/use-names.js';
import { texts } from '../texts.js';
import { NameText } from './name.js';

interface Props {
  readonly params: URLSearchParams;
  /** The filters by their names in the address, and what they are called on the page. */
  readonly filters: readonly (readonly [name: string, label: string])[];
  /** Words a value that is no id. */
  readonly wordOf: (value: string, name: string) => string;
  readonly addressWithout: (name: string) => string;
}

/** Lists the filters that are set, each with a link that removes it. */
export function ChosenFilters({ params, filters, wordOf, addressWithout }: Props) {
  const chosen = filters.flatMap(([name, label]) => {
    const value = params.get(name);
    return value === null ? [] : [{ name, label, value }];
  });
  const nameOf = useNames(chosen.map(({ value }) => value).filter((value) => value.includes(':')));
  if (chosen.length === 0) return null;
  return (
    <ul class="tools" aria-label={texts.events.chosen}>
      {chosen.map(({ name, label, value }) => (
        <li key={name}>
          <a href={addressWithout(name)}>
            <span>
              {label}: <NameText text={value.includes(':') ? nameOf(value) : wordOf(value, name)} />
            </span>
            <span aria-hidden="true">&nbsp;✕</span>
            <span class="visually-hidden">. {texts.events.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
