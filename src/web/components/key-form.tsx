import { useState } from 'preact/hooks';
import { keepKey } from '../browser/key.js';
import { texts } from '../texts.js';

/** Asks for the key that the service wants, and tries again with it. */
export function KeyForm({ again }: { again: () => void }) {
  const [key, setKey] = useState('');
  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() === '') return;
        keepKey(key.trim());
        again();
      }}
    >
      <label>
        {texts.state.key}{' '}
        <input
          type="password"
          autocomplete="off"
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{texts.state.useKey}</button>
      <p class="soft">{texts.state.keyHint}</p>
    </form>
  );
}
