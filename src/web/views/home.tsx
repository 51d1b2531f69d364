/** Shows the search, and below it four views to begin with. */

import { useQuery } from '../api/use-query.js';
import { addressOf } from '../browser/router.js';
import { EntitySearch } from '../components/entity-search.js';
import { openEntity, openResults } from '../components/masthead.js';
import { NameText } from '../components/name.js';
import { Failed } from '../components/state.js';
import { useTitle } from '../components/view.js';
import { AnythingDocument } from '../generated/graphql.js';
import { texts } from '../texts.js';

const EXAMPLES = ['Мирализода', 'CARICC', 'Кувейт', 'Dushanbe 2022', 'Воронков'];
const ENTRY_POINTS = Object.entries(texts.homePage.entryPoints) as [string, readonly [string, string]][];

export function HomeView() {
  useTitle(texts.name);
  const state = useQuery(AnythingDocument, {});
  const isEmpty =
    state.status === 'ready' && state.data.topics.totalCount + state.data.allSeries.totalCount === 0;
  return (
    <div class="home">
      <h1>{texts.homePage.title}</h1>
      <search class="home-search">
        <p class="soft">{texts.homePage.intro}</p>
        <EntitySearch
          class="large"
          label={texts.search.label}
          hint={texts.search.hint}
          focused
          onPick={openEntity}
          onText={openResults}
        />
        <ul class="examples" aria-label={texts.homePage.try}>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <a href={addressOf('/search', { q: example })}>
                <NameText text={example} />
              </a>
            </li>
          ))}
        </ul>
      </search>
      {isEmpty ? <EmptyGraph /> : null}
      {state.status === 'failed' ? <Failed error={state.error} again={state.again} /> : null}
      <ul class="entry-points">
        {ENTRY_POINTS.map(([view, [title, text]]) => (
          <li key={view}>
            <h2>
              <a href={addressOf(`/${view}`)}>{title}</a>
            </h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says how to load the graph. */
export function EmptyGraph() {
  return (
    <div class="state">
      <h2>{texts.state.empty}</h2>
      <p>{texts.state.emptyHint}</p>
      <code>npm run seed</code>
    </div>
  );
}
