import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Hides an element unless it is open; the browser still finds words in it, and calls back when it does. */
export function useHiddenUntilFound(isOpen: boolean, onFound: () => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onFound);
  latest.current = onFound;
  useLayoutEffect(() => {
    if (isOpen) element.current?.removeAttribute('hidden');
    else element.current?.setAttribute('hidden', 'until-found');
  }, [isOpen]);
  useEffect(() => {
    const found = () => latest.current();
    element.current?.addEventListener('beforematch', found);
    return () => element.current?.removeEventListener('beforematch', found);
  }, []);
  return element;
}
