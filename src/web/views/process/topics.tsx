import { entityAddress } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { texts } from '../../texts.js';
import type { EditionWithDocuments } from './documents.js';
import { EditionName } from './edition-heads.js';
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
                  <EditionName event={event} />
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
            <i class={`cell ${styleOf(cell)}`} aria-hidden="true">
              {signOf(cell)}
            </i>{' '}
            {wordOf(cell)}
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

const signOf = ({ event, document }: TopicCell): string =>
  event && document ? '✓¶' : event ? '✓' : document ? '¶' : '?';

const styleOf = ({ event, document }: TopicCell): string =>
  event ? 'present' : document ? 'unlisted' : 'unknown';

function TopicMark({ cell }: { cell: TopicCell }) {
  return (
    <span class={`cell ${styleOf(cell)}`} title={wordOf(cell)}>
      <span aria-hidden="true">{signOf(cell)}</span>
      <span class="visually-hidden">{wordOf(cell)}</span>
    </span>
  );
}
