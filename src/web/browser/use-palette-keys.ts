import { useEffect, useRef } from 'preact/hooks';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Calls back on Ctrl-K or Cmd-K, and on `/` where nobody is writing. */
export function usePaletteKeys(onOpen: () => void): void {
  const latest = useRef(onOpen);
  latest.current = onOpen;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const isChord = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k';
      const isWriting = target instanceof Element && target.closest(FIELDS) !== null;
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting;
      if (defaultPrevented || (!isChord && !isSlash)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
