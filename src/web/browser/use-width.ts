import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const NARROWEST = 240;

/** Follows the width of a frame, so that a picture in it is drawn in real pixels and letters keep their size. */
export function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(700);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}
