import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Calls back when the reader leaves what is open: by Escape, by a press elsewhere, or by moving the focus out of it. */
export function useLeave(
  part: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onLeave: (byKey: boolean) => void,
): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    if (!isOpen) return;
    const leaveTo = (target: EventTarget | null) => {
      if (target instanceof Node && part.current?.contains(target) === false) latest.current(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(true);
    };
    const onPointerDown = ({ target }: Event) => leaveTo(target);
    const onFocusIn = ({ target }: Event) => leaveTo(target);
    // Before those of the view, which Escape is to leave alone while something lies over it.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [isOpen]);
}
