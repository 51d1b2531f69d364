/** Leads to any view and any entity by its name: `/`, Ctrl-K or Cmd-K opens it from everywhere. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dataOf, useQuery } from '../api/use-query.js';
import { navigate } from '../browser/router.js';
import { usePaletteKeys } from '../browser/use-palette-keys.js';
import { SearchDocument } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { HitSays } from './entity-search.js';
import { NameText } from './name.js';
import { type Choice, choicesFor } from './palette-choices.js';

const PAUSE_MS = 120;

export function Palette() {
  const [open, setOpen] = useState(false);
  usePaletteKeys(() => setOpen(true));
  return (
    <>
      <button type="button" class="palette-button" onClick={() => setOpen(true)}>
        <span>{texts.page.palette.open}</span>
        <kbd>{texts.page.palette.key}</kbd>
      </button>
      {open ? <PaletteDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PaletteDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(0);
  // Before the next key, which belongs into the field.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const state = useQuery(SearchDocument, asked === '' ? null : { text: asked, kinds: null });
  const hits = asked === '' ? [] : (dataOf(state)?.search.nodes ?? []);
  const groups = choicesFor(text.trim(), hits);
  const choices = groups.flatMap((group) => group.choices);

  const open = ({ address }: Choice) => {
    dialog.current?.close();
    if (address.startsWith('/graphql')) window.location.assign(address);
    else navigate(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = choices[active];
    if (step !== undefined) setActive((active + step + choices.length) % Math.max(choices.length, 1));
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog closes on Escape by itself
    <dialog
      ref={dialog}
      class="palette"
      aria-label={texts.page.palette.title}
      onClose={onClose}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="palette-content">
        <label class="visually-hidden" for={`${id}-input`}>
          {texts.page.palette.label}
        </label>
        <input
          id={`${id}-input`}
          type="search"
          list={undefined}
          // biome-ignore lint/a11y/noRedundantRoles: a search field is a searchbox; only one with a datalist is a combobox
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={texts.page.palette.label}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(choices.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div role="listbox" id={`${id}-list`} class="palette-list" aria-label={texts.page.palette.label}>
          {groups.map(({ title, choices: ofGroup }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
            <div role="group" key={title} aria-label={title}>
              <p class="palette-title" aria-hidden="true">
                {title}
              </p>
              {ofGroup.map((choice) => {
                const i = choices.indexOf(choice);
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
                  <div
                    class="option"
                    role="option"
                    key={choice.address}
                    id={`${id}-${i}`}
                    aria-selected={i === active}
                    onClick={() => open(choice)}
                  >
                    {choice.hit === undefined ? (
                      <>
                        <NameText text={choice.name} />
                        <span class="kind">{choice.hint}</span>
                      </>
                    ) : (
                      <HitSays hit={choice.hit} />
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {state.status === 'failed' ? <p class="options-note">{texts.state.unreachable}</p> : null}
        {state.status === 'ready' && hits.length === 0 ? (
          <p class="options-note">{texts.page.palette.none}</p>
        ) : null}
        <p class="palette-hint">
          {texts.page.palette.hint}
          <button type="button" onClick={() => dialog.current?.close()}>
            {texts.page.palette.close}
          </button>
        </p>
        <span class="visually-hidden" role="status">
          {texts.page.palette.count(choices.length)}
        </span>
      </div>
    </dialog>
  );
}
