import { keepLanguage, LANGUAGE_NAMES, LANGUAGES, pageLanguage } from '../browser/language.js';
import { translated, useAddress } from '../browser/router.js';

/** Links to the same place in the other languages, each by its own name; the choice is remembered. */
export function LanguageSwitch() {
  const { params } = useAddress();
  return (
    <>
      {LANGUAGES.filter((language) => language !== pageLanguage).map((language) => (
        <a
          key={language}
          class="language"
          lang={language}
          hreflang={language}
          href={translated(params, language)}
          onClick={() => keepLanguage(language)}
        >
          <span class="name">{LANGUAGE_NAMES[language]}</span>
          <span class="code" aria-hidden="true">
            {language.toUpperCase()}
          </span>
        </a>
      ))}
    </>
  );
}
