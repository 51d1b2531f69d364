/** Shows the series on which most sources speak: its editions, and who met whom there. */
import { useRef } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { addressOf, entityAddress } from '../../browser/router.js';
import { useWidth } from '../../browser/use-width.js';
import { NameText } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { plain } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { HomeSeriesDocument, type HomeSeriesQuery, HomeTiesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { bestSourced, originsOf } from './best-series.js';
import { RingPicture } from './ring-picture.js';

type Series = HomeSeriesQuery['allSeries']['nodes'][number];

export function HomeProcess() {
  const state = useQuery(HomeSeriesDocument, {});
  if (state.status === 'failed') return null;
  const series = state.status === 'ready' ? bestSourced(state.data.allSeries.nodes) : undefined;
  if (series === undefined) return null;
  return (
    <Section title={series.name}>
      <p class="soft">
        {texts.homePage.processRule(
          state.status === 'ready' ? state.data.allSeries.totalCount : 0,
          originsOf(series),
        )}
      </p>
      <div class="home-process-columns">
        <Editions series={series} />
        <Ties series={series} />
      </div>
    </Section>
  );
}

function Editions({ series: { id, editions } }: { series: Series }) {
  return (
    <div>
      <ol class="home-editions">
        {editions.map(({ event }) => (
          <li key={event.id}>
            <a href={entityAddress(event.id)}>
              <NameText text={event.shortName} />
            </a>
            <span class="soft">
              {isDated(event.period) ? formatEdtf(event.period.edtf) : texts.entity.undated}
              {event.status === 'HELD' ? '' : ` · ${plain(event.status)}`}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href={addressOf(`/process/${encodeURI(id)}`)}>{texts.entity.processLink}</a>
      </p>
    </div>
  );
}

const LISTED = 5;

function Ties({ series }: { series: Series }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const state = useQuery(HomeTiesDocument, { series: [series.id] });
  const { ties, totalTies } = state.status === 'ready' ? state.data.cooperation : { ties: [], totalTies: 0 };
  return (
    <div class="home-ties" ref={frame}>
      {ties.length === 0 ? null : (
        <>
          <RingPicture ties={ties} width={width} />
          <p class="small">
            {texts.homePage.ties(totalTies)}{' '}
            {ties.slice(0, LISTED).map(({ a, b, weight }, i) => (
              <span key={`${a.id} ${b.id}`}>
                {i === 0 ? '' : '; '}
                <NameText text={a.shortName} /> – <NameText text={b.shortName} /> ({weight})
              </span>
            ))}
            . <a href={addressOf('/network', { series: series.id })}>{texts.homePage.network}</a>
          </p>
        </>
      )}
    </div>
  );
}
