import { useState } from 'preact/hooks';
import { keepTheme, readTheme, THEMES, type Theme } from '../browser/theme.js';
import { texts } from '../texts.js';

const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '○', dark: '●' };

/** Goes through the colour schemes; its sign shows the present one, and its name says it. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const change = () => {
    keepTheme(next);
    setTheme(next);
  };
  return (
    <button type="button" class="theme" title={texts.theme[theme]} onClick={change}>
      <span aria-hidden="true">{SIGNS[theme]}</span>
      <span class="visually-hidden" aria-live="polite">
        {texts.theme[theme]}
      </span>
    </button>
  );
}
