import type { ComponentChildren } from 'preact';
import { texts } from '../texts.js';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Further fields of the same bar. */
  readonly children?: ComponentChildren;
}

/** Narrows a list down to what has these words; Enter or the button makes them count. */
export function TextFilter({ text, onText, children }: Props) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const field = new FormData(event.currentTarget as HTMLFormElement).get('q');
    onText(String(field ?? '').trim());
  };
  return (
    <search>
      <form class="filters" onSubmit={search}>
        <label class="field">
          <span>{texts.events.text}</span>
          <input key={text} type="search" name="q" defaultValue={text} />
        </label>
        <button type="submit">{texts.search.short}</button>
        {children}
      </form>
    </search>
  );
}
