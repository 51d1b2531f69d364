/** Who was at all of some editions of a process, and known not to be at others. */
import { PERIODS, type PeriodValue, type Ref } from '../../api/documents.js';
import { allPages, PAGE, type Page, usePages } from '../../api/use-pages.js';
import { useQuery } from '../../api/use-query.js';
import { adjust, listOf } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { PresenceAt } from '../../components/presence.js';
import { Select } from '../../components/select.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { kinds as kindWords, wordFor } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { type NamedRef, SHORT_NAMES } from '../../format/short-name.js';
import { texts } from '../../texts.js';
import { CountAs, countAsOf } from './count-as.js';

const EDITIONS = `query Editions($id: ID!) {
  series(id: $id) {
    id kind name
    editions { ordinal event { id kind name period { ...period } place { name } } }
  }
}
${PERIODS}`;

const COHORT = `query Cohort($id: ID!, $present: [ID!]!, $absent: [ID!], $countAs: CountAs, $after: String) {
  series(id: $id) {
    cohort(present: $present, absent: $absent, countAs: $countAs, first: 100, after: $after) {
      ${PAGE}
      nodes { id kind name ${SHORT_NAMES} }
    }
  }
}`;

interface Edition {
  readonly event: Ref & { readonly period: PeriodValue; readonly place: { readonly name: string } | null };
}

interface SeriesData {
  readonly series: (Ref & { readonly editions: readonly Edition[] }) | null;
}

interface CohortData {
  readonly series: { readonly cohort: Page<NamedRef> } | null;
}

const pick = ({ series }: CohortData) => series?.cohort;

export function Cohort({ id, params }: { id: string; params: URLSearchParams }) {
  const state = useQuery<SeriesData>(EDITIONS, { id });
  if (state.status !== 'ready') return <WithData of={state}>{() => null}</WithData>;
  const { series } = state.data;
  if (series === null)
    return <View title={texts.state.notFound} lead={texts.state.noEntity(id)} children={null} />;
  const chosen = { present: listOf(params.get('present')), absent: listOf(params.get('absent')) };
  const countAs = countAsOf(params);
  const variables = { id, ...chosen, countAs };
  const isAsked = chosen.present.length > 0;
  const events = series.editions.map(({ event }) => event);
  return (
    <View
      title={texts.cohort.title(series.name)}
      heading={texts.cohort.heading}
      above={
        <p>
          <a href={`/process/${series.id}`}>{series.name}</a>
        </p>
      }
      lead={texts.cohort.lead}
      {...(isAsked
        ? {
            question: { document: COHORT, variables },
            files: [{ what: 'cohort', table: () => cohortTable(variables) }],
            basis: texts.cohort.basis(chosen.present.length + chosen.absent.length),
          }
        : {})}
    >
      <div class="filters">
        {events.map((event) => (
          <Select
            key={event.id}
            label={editionName(event)}
            value={
              chosen.present.includes(event.id) ? 'present' : chosen.absent.includes(event.id) ? 'absent' : ''
            }
            options={Object.entries(texts.cohort.choices)}
            onChange={(choice) => adjust(withChoice(chosen, event.id, choice))}
          />
        ))}
        <CountAs value={countAs} />
      </div>
      {isAsked ? (
        <Found variables={variables} events={events.filter((event) => chosen.present.includes(event.id))} />
      ) : (
        <p class="state">{texts.cohort.choose}</p>
      )}
    </View>
  );
}

interface FoundProps {
  readonly variables: { readonly id: string } & Readonly<Record<string, unknown>>;
  /** At which they were. */
  readonly events: readonly Ref[];
}

function Found({ variables, events }: FoundProps) {
  const pages = usePages<CohortData, NamedRef>(COHORT, variables, pick);
  if (pages.first.status === 'ready' && pages.nodes.length === 0)
    return (
      <p class="state" role="status">
        {texts.cohort.none}
      </p>
    );
  return (
    <PagedSection title={texts.cohort.found} pages={pages}>
      {(actors) => (
        <ul class="facts">
          {actors.map((actor) => (
            <li key={actor.id}>
              <div class="fact-line">
                <span class="what">
                  <EntityLink entity={actor} />
                </span>
                <span class="kind">{wordFor(kindWords, actor.kind)}</span>
              </div>
              <details class="switches small">
                <summary>
                  {texts.entity.howWeKnow}
                  <span class="visually-hidden">: {actor.name}</span>
                </summary>
                <ul class="facts">
                  {events.map((event) => (
                    <PresenceAt key={event.id} event={event} actors={[actor]} />
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
    </PagedSection>
  );
}

type Chosen = Readonly<Record<'present' | 'absent', readonly string[]>>;

/** As values of the address. */
function withChoice({ present, absent }: Chosen, id: string, choice: string): Chosen {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return {
    present: choice === 'present' ? [...others(present), id] : others(present),
    absent: choice === 'absent' ? [...others(absent), id] : others(absent),
  };
}

const editionName = ({ name, period, place }: Edition['event']): string =>
  isDated(period) ? [formatEdtf(period.edtf), place?.name].filter(Boolean).join(', ') : name;

async function cohortTable(variables: Readonly<Record<string, unknown>>) {
  const actors = await allPages<CohortData, NamedRef>(COHORT, variables, pick);
  return { columns: ['id', 'name', 'kind'], rows: actors.map(({ id, name, kind }) => [id, name, kind]) };
}
