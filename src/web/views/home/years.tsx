/** Shows all events on a timeline, as the first of the charts does. */
import { useRef } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { addressOf } from '../../browser/router.js';
import { useWidth } from '../../browser/use-width.js';
import { Section } from '../../components/view.js';
import { EventYearsDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { filterOf } from '../charts/scope.js';
import { yearsContent } from '../charts/years.js';

const EVERYTHING = { series: null };

export function HomeYears() {
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const state = useQuery(EventYearsDocument, { filter: filterOf(EVERYTHING) });
  const content = state.status === 'ready' ? yearsContent(state.data, EVERYTHING) : undefined;
  if (state.status === 'failed' || content?.isEmpty) return null;
  return (
    <Section title={texts.charts.years.title}>
      <div class="home-years" ref={frame}>
        {content?.draw(width, picture)}
      </div>
      <p>
        {content?.sentence} {content === undefined ? '' : texts.charts.shades}{' '}
        <a href={addressOf('/charts', { chart: 'years' })}>{texts.homePage.years}</a>
      </p>
    </Section>
  );
}
