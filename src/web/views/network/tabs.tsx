import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { texts } from '../../texts.js';
import { TABS, type Tab } from './sorting.js';

interface Props {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly panels: Readonly<Record<Tab, ComponentChildren>>;
}

/** Shows one table at a time, by the pattern of tabs: arrow keys move between them. On paper all are there. */
export function Tabs({ tab, counts, panels }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const open = (next: Tab) => adjust({ tab: next === 'ties' ? null : next, sort: null });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    open(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={texts.instrument.tables} ref={list} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}${name}`}
            data-tab={name}
            aria-selected={name === tab}
            aria-controls={`${id}${name}panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => open(name)}
          >
            {texts.instrument.tabs[name]} <span class="count">{counts[name].toLocaleString('en-GB')}</span>
          </button>
        ))}
      </div>
      {TABS.map((name) => (
        <div
          key={name}
          class="tab-panel"
          role="tabpanel"
          id={`${id}${name}panel`}
          aria-labelledby={`${id}${name}`}
          hidden={name !== tab}
        >
          {panels[name]}
        </div>
      ))}
    </>
  );
}
