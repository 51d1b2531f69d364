import { useId, useState } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { texts } from '../../texts.js';
import type { Actor } from './data.js';
import { foundActor } from './found-actor.js';

/** Finds an actor of the picture by name, and chooses it. */
export function Find({ actors }: { actors: readonly Actor[] }) {
  const id = useId();
  const [missed, setMissed] = useState('');
  const find = (text: string) => {
    if (text.trim() === '') return setMissed('');
    const actor = foundActor(actors, text);
    setMissed(actor === undefined ? text : '');
    if (actor !== undefined) adjust({ actor: actor.id, tie: null });
  };
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        find(String(new FormData(event.currentTarget).get('actor')));
      }}
    >
      <label class="visually-hidden" for={id}>
        {texts.instrument.find}
      </label>
      <input
        id={id}
        name="actor"
        list={`${id}names`}
        autocomplete="off"
        placeholder={texts.instrument.find}
        onChange={(event) => find(event.currentTarget.value)}
      />
      <datalist id={`${id}names`}>
        {actors.map(({ id: actor, name, shortName }) => (
          <option key={actor} value={name}>
            {shortName}
          </option>
        ))}
      </datalist>
      <span class="soft small" role="status">
        {missed === '' ? '' : texts.instrument.notFound(missed)}
      </span>
    </form>
  );
}
