/** Tells how much the record holds, of what time, and whose terms it has. */
import { graphVersion } from '../../api/client.js';
import { addressOf } from '../../browser/router.js';
import { formatEdtf } from '../../format/period.js';
import type { HomeQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** In the order of the page, with the view that lists them. */
const SHOWN = [
  ['events', ['EVENT'], '/search/events'],
  ['actors', ['STATE', 'ORGANIZATION', 'PERSON'], '/actors'],
  ['documents', ['DECLARATION'], '/documents'],
  ['statements', ['STATEMENT'], null],
] as const;

export function HomeNumbers({ about }: { about: HomeQuery['about'] | undefined }) {
  const countOf = (kinds: readonly string[]) =>
    about?.entities.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0);
  const rows: readonly (readonly [string, number | undefined, string | null])[] = [
    ...SHOWN.map(([name, kinds, path]) => [texts.homePage.numbers[name], countOf(kinds), path] as const),
    [texts.homePage.numbers.sources, about?.sources, '/sources'],
    [texts.homePage.numbers.facts, about?.facts, null],
  ];
  return (
    <div class="home-numbers">
      <dl>
        {rows.map(([name, count, path]) => (
          <div key={name}>
            <dt>{path === null ? name : <a href={addressOf(path)}>{name}</a>}</dt>
            <dd>{count === undefined ? '…' : texts.homePage.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft small">
        {about === undefined
          ? '…'
          : texts.homePage.terms({
              version: about.version,
              data: graphVersion(),
              to: about.period === null ? null : formatEdtf(about.period.to),
              licence: about.licence,
            })}
      </p>
    </div>
  );
}
