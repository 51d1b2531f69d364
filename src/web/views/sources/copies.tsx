import { addressOf } from '../../browser/router.js';
import { SourceLink } from '../../components/source-link.js';
import { Section } from '../../components/view.js';
import { formatEdtf } from '../../format/period.js';
import type { SourcePageQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Lists the sources that reprint, translate or excerpt a source. */
export function Copies({ totalCount, nodes }: SourcePageQuery['copies']) {
  const of = nodes[0]?.derivedFrom?.id;
  if (of === undefined) return null;
  return (
    <Section title={texts.sources.copies} count={totalCount}>
      <p class="soft">{texts.sources.copiesHint}</p>
      <ul class="facts">
        {nodes.map((source) => (
          <li key={source.id} class="fact-line">
            <span class="fact-date">
              {source.published === null ? texts.evidence.undated : formatEdtf(source.published)}
            </span>
            <span class="what">
              {source.publisher}: <SourceLink source={source} />
            </span>
          </li>
        ))}
      </ul>
      {nodes.length < totalCount ? (
        <p class="more">
          <a href={addressOf('/sources', { copiesOf: of })}>{texts.entity.more(totalCount - nodes.length)}</a>
        </p>
      ) : null}
    </Section>
  );
}
