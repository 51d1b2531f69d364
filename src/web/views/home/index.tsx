/** Says what the record is and how much it holds, and offers ways into it. */
import { useQuery } from '../../api/use-query.js';
import { addressOf, entityAddress } from '../../browser/router.js';
import { EntitySearch } from '../../components/entity-search.js';
import { lazy } from '../../components/lazy.js';
import { openEntity, openResults } from '../../components/masthead.js';
import { NameText } from '../../components/name.js';
import { Failed } from '../../components/state.js';
import { useTitle } from '../../components/view.js';
import { HomeDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { HomeCards } from './cards.js';
import { EmptyGraph } from './empty-graph.js';
import { HomeNumbers } from './numbers.js';

const EXAMPLES = ['Мирализода', 'CARICC', 'Кувейт', 'Dushanbe 2022', 'Воронков'];
/** Pictures come after what is read and the search, which nobody should wait for. */
const HomeProcess = lazy(async () => (await import('./process.js')).HomeProcess);
const HomeYears = lazy(async () => (await import('./years.js')).HomeYears);

export function HomeView() {
  useTitle(texts.name);
  const state = useQuery(HomeDocument, {});
  const data = state.status === 'ready' ? state.data : undefined;
  const isEmpty = data?.about.entities.every(({ count }) => count === 0) ?? false;
  const hasPictures = !isEmpty && state.status !== 'failed';
  const topics = data?.events.facets[0]?.values.flatMap(({ entity }) => entity ?? []) ?? [];
  const years = data?.about.period;
  return (
    <div class="home">
      <div class="home-head">
        <div>
          <h1>{texts.homePage.title}</h1>
          <p>{texts.homePage.intro}</p>
          <p class="home-scope">
            {years ? texts.homePage.period(years.from.slice(0, 4), years.to.slice(0, 4)) : ''}{' '}
            {topics.length === 0 ? null : (
              <>
                {texts.homePage.topics}{' '}
                {topics.map(({ id, name }, i) => (
                  <span key={id}>
                    {i === 0 ? '' : ', '}
                    <a href={entityAddress(id)}>
                      <NameText text={name} />
                    </a>
                  </span>
                ))}
                .
              </>
            )}
          </p>
          <search class="home-search">
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
        </div>
        {state.status === 'failed' ? null : <HomeNumbers about={data?.about} />}
      </div>
      {isEmpty ? <EmptyGraph /> : null}
      {state.status === 'failed' ? <Failed error={state.error} again={state.again} /> : null}
      {hasPictures ? (
        <div class="home-process">
          <HomeProcess />
        </div>
      ) : null}
      <HomeCards />
      {hasPictures ? <HomeYears /> : null}
    </div>
  );
}
