import { useNames } from '../../api/use-names.js';
import { NameText } from '../../components/name.js';
import { plain } from '../../enum-labels.js';
import { texts } from '../../texts.js';
import { eventsAddress, FILTERS, type FilterName } from './filter.js';

/** Lists the filters that are set, each with a link that removes it. */
export function ChosenFilters({ params }: { params: URLSearchParams }) {
  const chosen = FILTERS.flatMap((name): (readonly [FilterName, string])[] => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  });
  const nameOf = useNames(chosen.map(([, value]) => value).filter((value) => value.includes(':')));
  if (chosen.length === 0) return null;
  return (
    <ul class="tools" aria-label={texts.events.chosen}>
      {chosen.map(([name, value]) => (
        <li key={name}>
          <a href={eventsAddress(params, name, null)}>
            <span>
              {texts.events.filters[name]}:{' '}
              <NameText text={name === 'kind' || name === 'status' ? plain(value) : nameOf(value)} />
            </span>
            <span aria-hidden="true">&nbsp;✕</span>
            <span class="visually-hidden">. {texts.events.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
