import { entityAddress } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { yearOf } from '../../format/period.js';
import { texts } from '../../texts.js';
import type { EditionWithDocuments } from './documents.js';
import { type TopicCell, topicRows } from './topic-rows.js';

/** Shows which topics each edition and its documents are about. An empty cell would read as no: none is empty. */
export function Topics({ events }: { events: readonly EditionWithDocuments[] }) {
  const told = events.filter(
    ({ topics, declarations }) => topics.length > 0 || declarations.some((one) => one.topics.length > 0),
  );
  if (told.length === 0) return null;
  return (
    <Section title={texts.process.topics}>
      <table class="matrix topics">
        <caption class="visually-hidden">{texts.process.topics}</caption>
        <thead>
          <tr class="heads">
            <th scope="col">{texts.process.topic}</th>
            {told.map((event) => (
              <th scope="col" key={event.id}>
                <a href={entityAddress(event.id)} title={event.name}>
                  {yearOf(event.period) ?? event.shortName} <span class="place">{event.place?.name}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topicRows(told).map(({ topic, cells }) => (
            <tr key={topic.id}>
              <th scope="row">
                <EntityLink entity={topic} />
              </th>
              {cells.map((cell, i) => (
                <td key={told[i]?.id}>
                  <TopicMark cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="legend">
        {MARKS.map((cell) => (
          <span key={wordOf(cell)}>
            <TopicMark cell={cell} hidden /> {wordOf(cell)}
          </span>
        ))}
      </p>
    </Section>
  );
}

const MARKS: readonly TopicCell[] = [
  { event: true, document: true },
  { event: true, document: false },
  { event: false, document: true },
  { event: false, document: false },
];

const wordOf = ({ event, document }: TopicCell): string =>
  event && document
    ? texts.processDocuments.both
    : event
      ? texts.processDocuments.event
      : document
        ? texts.processDocuments.document
        : texts.process.noSource;

function TopicMark({ cell, hidden = false }: { cell: TopicCell; hidden?: boolean }) {
  const { event, document } = cell;
  const sign = event && document ? '✓¶' : event ? '✓' : document ? '¶' : '?';
  const style = event ? 'present' : document ? 'unlisted' : 'unknown';
  return (
    <span class={`cell ${style}`} title={wordOf(cell)}>
      <span aria-hidden="true">{sign}</span>
      {hidden ? null : <span class="visually-hidden">{wordOf(cell)}</span>}
    </span>
  );
}
