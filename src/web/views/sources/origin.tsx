import { addressOf } from '../../browser/router.js';
import { NameText } from '../../components/name.js';
import { SourceLink } from '../../components/source-link.js';
import { languageName, sourceKinds, wordFor } from '../../enum-labels.js';
import { formatEdtf } from '../../format/period.js';
import type { SourcePageQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { isArchived } from './saying.js';

/** Tells who published a source, when, in which language and where it stands, and whose text it holds. */
export function Origin({ source }: { source: NonNullable<SourcePageQuery['source']> }) {
  const { publisher, origin, kind, published, lang, url, derivedFrom } = source;
  const rows = [
    [
      texts.sources.publisher,
      <a href={addressOf('/sources', { publisher })}>
        <NameText text={publisher} />
      </a>,
    ],
    ...(origin === publisher
      ? []
      : [
          [
            texts.sources.textOf,
            <a href={addressOf('/sources', { publisher: origin })}>
              <NameText text={origin} />
            </a>,
          ] as const,
        ]),
    [texts.sources.kind, <a href={addressOf('/sources', { kind })}>{wordFor(sourceKinds, kind)}</a>],
    [texts.sources.published, published === null ? texts.sources.undated : formatEdtf(published)],
    [texts.sources.language, lang === null ? texts.sources.noLanguage : languageName(lang)],
    [
      texts.sources.address,
      url === null ? (
        texts.sources.noAddress
      ) : (
        <>
          <a href={url} rel="external noreferrer" target="_blank">
            {url}
            <span class="visually-hidden"> {texts.evidence.outside}</span>
          </a>{' '}
          <span class="soft">{isArchived(url) ? texts.sources.archived : texts.sources.notArchived}</span>
        </>
      ),
    ],
    [
      texts.sources.copyOf,
      derivedFrom === null ? (
        <span class="soft">{texts.sources.independent}</span>
      ) : (
        <SourceLink source={derivedFrom} />
      ),
    ],
  ] as const;
  return (
    <dl class="names">
      {rows.map(([term, value]) => (
        <>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
