import { NameText } from '../../parts/name.js';
import { Section } from '../../parts/view.js';
import { texts } from '../../texts.js';
import { languageName, nameKinds, wordFor } from '../../texts-of-the-api.js';
import type { EntityCore } from './core.js';

/** By language, each in its own script and direction. */
export function Names({ names, identifiers }: Pick<EntityCore, 'names' | 'identifiers'>) {
  const byLanguage = [...Map.groupBy(names, (name) => languageName(name.lang))];
  return (
    <Section title={texts.entity.names} count={names.length}>
      <dl class="names">
        {byLanguage.map(([language, ofLanguage]) => (
          <>
            <dt>{language}</dt>
            {ofLanguage.map(({ value, lang, kind }) => (
              <dd key={`${value}${kind}`}>
                <NameText text={value} lang={lang} />{' '}
                <span class="soft small">{wordFor(nameKinds, kind)}</span>
              </dd>
            ))}
          </>
        ))}
        {identifiers.length === 0 ? null : <dt>{texts.entity.identifiers}</dt>}
        {identifiers.map(({ scheme, value, url }) => (
          <dd key={`${scheme}${value}`}>
            <span class="soft small">{scheme}</span>{' '}
            {url === null ? (
              value
            ) : (
              <a href={url} rel="external noreferrer" target="_blank">
                {value}
              </a>
            )}
          </dd>
        ))}
      </dl>
    </Section>
  );
}
