import { useQuery } from '../../api/use-query.js';
import { entityAddress } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { yearOf } from '../../format/period.js';
import { TopicsOverEditionsDocument, type TopicsOverEditionsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

export function TopicsOverEditions({ id }: { id: string }) {
  const state = useQuery(TopicsOverEditionsDocument, { id });
  if (state.status === 'ready' && (state.data.series?.topicsOverEditions.length ?? 0) === 0) return null;
  return (
    <Section title={texts.process.topics}>
      <WithData of={state}>{({ series }) => (series === null ? null : <TopicTable {...series} />)}</WithData>
    </Section>
  );
}

function TopicTable({ editions, topicsOverEditions }: NonNullable<TopicsOverEditionsQuery['series']>) {
  const ids = new Set(topicsOverEditions.flatMap(({ events }) => events.map(({ id }) => id)));
  const events = editions.map(({ event }) => event).filter((event) => ids.has(event.id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="matrix-frame" tabIndex={0} aria-label={texts.process.topics}>
      <table class="matrix">
        <caption class="visually-hidden">{texts.process.topics}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.process.topic}</th>
            {events.map((event) => (
              <th scope="col" key={event.id}>
                <a href={entityAddress(event.id)} title={event.name}>
                  {yearOf(event.period) ?? event.name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topicsOverEditions.map(({ topic, events: about }) => (
            <tr key={topic.id}>
              <th scope="row">
                <EntityLink entity={topic} />
              </th>
              {events.map((event) => (
                <td key={event.id}>
                  {about.some(({ id }) => id === event.id) ? (
                    <span class="cell present">
                      <span aria-hidden="true">✓</span>
                      <span class="visually-hidden">{texts.process.about}</span>
                    </span>
                  ) : (
                    <span class="visually-hidden">{texts.process.noSource}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
