/** Shows a process over time: its editions, who was at which, who stayed, its documents and topics. */
import { useRef } from 'preact/hooks';
import { ask } from '../../api/client.js';
import { useQuery } from '../../api/use-query.js';
import { countAsOf } from '../../browser/count-as.js';
import { pictureOf } from '../../browser/download.js';
import { addressOf, entityAddress } from '../../browser/router.js';
import { QuestionMenu } from '../../components/question-menu.js';
import { WithData } from '../../components/state.js';
import { Timeline } from '../../components/timeline.js';
import { PictureButtons, Section, View } from '../../components/view.js';
import { firstDayOf, isDated } from '../../format/period.js';
import { MatrixDocument, ProcessDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ofSeries } from '../documents/filter.js';
import { Changes } from './changes.js';
import { Documents } from './documents.js';
import { type Edition, EditionList } from './edition-list.js';
import { Matrix } from './matrix.js';
import { ProcessSentence } from './process-sentence.js';
import { editionsTable, matrixTable } from './process-tables.js';
import { questionsOf } from './questions.js';

export function Process({ id, params }: { id: string; params: URLSearchParams }) {
  const state = useQuery(ProcessDocument, { id });
  const picture = useRef<SVGSVGElement>(null);
  if (state.status !== 'ready') return <WithData of={state}>{() => null}</WithData>;
  const { series } = state.data;
  if (series === null)
    return <View title={texts.state.notFound} lead={texts.state.noEntity(id)} children={null} />;
  const { editions } = series;
  const countAs = countAsOf(params);
  const dated = byDate(editions.filter(({ event }) => isDated(event.period)));
  const undated = editions.filter(({ event }) => !isDated(event.period));
  return (
    <View
      title={series.name}
      above={<p class="kind">{texts.process.kind}</p>}
      {...(series.summary === null ? {} : { lead: series.summary })}
      files={[
        { what: 'editions', table: () => editionsTable(editions) },
        {
          what: 'matrix',
          table: async () => matrixTable(await ask(MatrixDocument, { id, countAs }), params),
        },
      ]}
      tools={
        <>
          <QuestionMenu questions={questionsOf(id, countAs, params)} />
          <PictureButtons
            name={`${series.name} timeline`}
            picture={() => picture.current && pictureOf(picture.current)}
          />
          <a href={addressOf('/network', { series: id })}>{texts.entity.inNetwork}</a>
          <a href={ofSeries(id)}>{texts.documents.ofSeries}</a>
          <a href={entityAddress(id)}>{texts.process.record}</a>
        </>
      }
      claims={editions.flatMap(({ evidence }) => evidence.claims)}
    >
      <ProcessSentence series={series} countAs={countAs} />
      <Section title={texts.process.editions} count={editions.length}>
        {dated.length === 0 ? null : (
          <Timeline
            label={series.name}
            picture={picture}
            spans={dated.map(({ ordinal, event }) => ({
              key: event.id,
              name: `${ordinal === null ? '' : `${ordinal}. `}${event.shortName}`,
              period: event.period,
              href: entityAddress(event.id),
            }))}
          />
        )}
        <EditionList editions={dated} />
        {undated.length === 0 ? null : (
          <>
            <h3>{texts.entity.undated}</h3>
            <EditionList editions={undated} />
          </>
        )}
      </Section>
      <Matrix id={id} countAs={countAs} params={params} />
      <Documents id={id} />
      <Changes id={id} countAs={countAs} />
    </View>
  );
}

const byDate = (editions: readonly Edition[]): readonly Edition[] =>
  editions.toSorted((a, b) => firstDayOf(a.event.period).localeCompare(firstDayOf(b.event.period)));
