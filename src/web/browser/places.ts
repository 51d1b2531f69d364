/**
 * Brings a reader who goes back to where they were: to the same part of the page, with the focus on what they had used. Browsers
 * do so only for what is there at once, and the views of this page ask for their content first.
 */
interface Place {
  readonly top: number;
  readonly focus: Mark | null;
}

/** What an element is known by when the page has been built anew. */
interface Mark {
  readonly tag: string;
  readonly label: string;
  /** Its number among those of the same label. */
  readonly nth: number;
}

/** As long as a reader would wait for a slow service before moving the page themselves. */
const LONGEST_WAIT_MS = 5_000;
const MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
const KEPT = 'communique:places';
const MOST_KEPT = 100;

const places = new Map<string, Place>(readKept());
let here = '';

/** Names the entry of the history that is about to be made. */
export function newPlace(): string {
  here = Math.random().toString(36).slice(2);
  return here;
}

/** Keeps where the reader is, before they leave. */
export function keepPlace(): void {
  places.delete(here);
  places.set(here, { top: window.scrollY, focus: markOf(document.activeElement) });
}

/** Begins to follow the history; to be called once, before the views listen to it. */
export function followPlaces(): void {
  window.history.scrollRestoration = 'manual';
  const { state } = window.history;
  here = placeOf(state) ?? newPlace();
  window.history.replaceState({ ...state, place: here }, '');
  const kept = places.get(here);
  if (kept !== undefined) bringTo(kept);
  window.addEventListener('popstate', ({ state: next }) => {
    keepPlace();
    const place = placeOf(next);
    // A link within the page has made an entry of its own, and the browser has gone there.
    if (place === undefined) return window.history.replaceState({ place: newPlace() }, '');
    here = place;
    bringTo(places.get(here) ?? { top: 0, focus: null });
  });
  window.addEventListener('pagehide', () => {
    keepPlace();
    try {
      sessionStorage.setItem(KEPT, JSON.stringify([...places].slice(-MOST_KEPT)));
    } catch {
      // A browser may forbid storage altogether.
    }
  });
}

/** Waits until the page is long enough and has what had the focus, unless the reader does something before. */
function bringTo({ top, focus }: Place): void {
  const until = performance.now() + LONGEST_WAIT_MS;
  const controller = new AbortController();
  const options = { signal: controller.signal, passive: true };
  for (const move of MOVES) window.addEventListener(move, () => controller.abort(), options);
  window.addEventListener('popstate', () => controller.abort(), options);
  let isFocused = focus === null;
  const step = () => {
    if (controller.signal.aborted) return;
    window.scrollTo(0, top);
    const element = isFocused ? null : elementOf(focus);
    if (element !== null) {
      element.focus({ preventScroll: true });
      isFocused = true;
    }
    const isThere = Math.abs(window.scrollY - top) < 2 && isFocused;
    if (isThere || performance.now() > until) controller.abort();
    else requestAnimationFrame(step);
  };
  // The view of the new address is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(step));
}

const placeOf = (state: unknown): string | undefined =>
  (state as { readonly place?: string } | null)?.place ?? undefined;

function markOf(element: Element | null): Mark | null {
  if (!(element instanceof HTMLElement) || element === document.body || element.matches('h1, main'))
    return null;
  const [tag, label] = [element.localName, labelOf(element)];
  return { tag, label, nth: alike(tag, label).indexOf(element) };
}

const elementOf = (mark: Mark | null): HTMLElement | null =>
  mark === null ? null : (alike(mark.tag, mark.label)[mark.nth] ?? null);

const alike = (tag: string, label: string): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(tag)].filter((element) => labelOf(element) === label);

const labelOf = (element: Element): string =>
  element.getAttribute('href') ??
  element.id.concat(element.getAttribute('name') ?? '', element.textContent ?? '');

function readKept(): readonly [string, Place][] {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as [string, Place][];
  } catch {
    return [];
  }
}
