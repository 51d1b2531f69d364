/**
 * Searches entities by name in a combobox of the ARIA pattern (the focus stays in the field, the arrow keys move through
 * the list). It is the search of the page, and picks the two ends of a path.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { kinds as kindWords, matches, wordFor } from '../enum-labels.js';
import { type EntityKind, type HitFragment, type RefFragment, SearchDocument } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { NameText } from './name.js';
import { whenAndWhere } from './when-where.js';

const PAUSE_MS = 120;

interface Props {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly class?: string;
  /** The initial text of the field. */
  readonly value?: string;
  readonly kinds?: readonly EntityKind[];
  readonly focused?: boolean;
  readonly onPick: (entity: RefFragment) => void;
  /** Called on Enter with no option selected; without it, Enter picks the first result. */
  readonly onText?: (text: string) => void;
}

export function EntitySearch(props: Props) {
  const { label, labelHidden = false, hint, value = '', kinds, focused = false, onPick, onText } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const given = useRef(value);
  useEffect(() => {
    // Not at first, when somebody may have typed already.
    if (given.current !== value) setText(value);
    given.current = value;
  }, [value]);
  useLayoutEffect(() => {
    if (focused) input.current?.focus({ preventScroll: true });
  }, [focused]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const isAsking = open && asked !== '';
  const state = useQuery(SearchDocument, isAsking ? { text: asked, kinds: kinds ?? null } : null);
  const hits =
    state.status === 'ready'
      ? state.data.search.nodes
      : state.status === 'loading'
        ? (state.data?.search.nodes ?? [])
        : [];
  const isListVisible = isAsking && state.status !== 'idle';

  const pick = (hit: HitFragment) => {
    setOpen(false);
    setText(onText ? '' : hit.node.name);
    onPick(hit.node);
  };
  const move = (step: number) => {
    setOpen(true);
    const count = hits.length;
    if (count > 0) setActive((at) => (at < 0 && step < 0 ? count - 1 : (at + step + count) % count));
  };
  const onEnter = () => {
    const chosen = hits[active] ?? (onText ? undefined : hits[0]);
    if (chosen !== undefined) return pick(chosen);
    if (text.trim() === '' || onText === undefined) return;
    setOpen(false);
    onText(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const actions: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: onEnter,
      Escape: () => (open ? setOpen(false) : setText('')),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <div class={`combobox ${props.class ?? ''}`}>
      <label for={`${id}-input`} class={labelHidden ? 'visually-hidden' : ''}>
        {label}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        type="search"
        list={undefined}
        // biome-ignore lint/a11y/noRedundantRoles: a search field is a searchbox; only one with a datalist is a combobox
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={labelHidden ? label : ''}
        aria-expanded={isListVisible && hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        {...(isListVisible && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {hint === undefined ? null : (
        <small id={`${id}-hint`} class="soft">
          {hint}
        </small>
      )}
      <div class="options" hidden={!isListVisible}>
        <div role="listbox" id={`${id}-list`} aria-label={label}>
          {hits.map((hit, i) => (
            <Option
              key={hit.node.id}
              id={`${id}-${i}`}
              hit={hit}
              selected={i === active}
              onPick={() => pick(hit)}
            />
          ))}
        </div>
        {state.status === 'ready' && hits.length === 0 ? (
          <p class="options-note">{texts.search.none(asked)}</p>
        ) : null}
        {state.status === 'loading' && hits.length === 0 ? (
          <p class="options-note">{texts.state.loading}</p>
        ) : null}
        {state.status === 'failed' ? <p class="options-note">{texts.state.unreachable}</p> : null}
      </div>
      <span class="visually-hidden" role="status">
        {state.status === 'ready' && isListVisible ? texts.search.found(hits.length) : ''}
      </span>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly hit: HitFragment;
  readonly selected: boolean;
  readonly onPick: () => void;
}

function Option({ id, hit, selected, onPick }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      class="option"
      role="option"
      id={id}
      aria-selected={selected}
      // Otherwise the field would lose the focus and the list close before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <HitSays hit={hit} />
    </div>
  );
}

/** Says what was found: its name, its kind, when and where it was, and how it was found. */
export function HitSays({ hit }: { hit: HitFragment }) {
  const told = whenAndWhere(hit);
  return (
    <>
      <NameText text={hit.node.name} />
      <span class="kind">{wordFor(kindWords, hit.node.kind)}</span>
      {told === '' ? null : <small>{told}</small>}
      <HowFound hit={hit} />
    </>
  );
}

/** Says which name matched, and how, unless it is the displayed name. */
export function HowFound({ hit }: { hit: HitFragment }) {
  if (hit.via === 'EXACT' || hit.matchedName === hit.node.name) return null;
  return (
    <small>
      <NameText text={hit.matchedName} /> · {wordFor(matches, hit.via)}
    </small>
  );
}
