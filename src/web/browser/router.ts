/**
 * Keeps the state of a view in its address, so that the address alone shows the same again. Links are plain links; those
 * within the page are followed without loading it anew.
 */
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE_PARAM, type Language, languageParam } from './language.js';
import { keepPlace, newPlace } from './places.js';

export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
}

type Values = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

const CHANGED = 'addresschanged';
/** Paths that the service serves itself, outside of this page. */
const OUTSIDE = ['/graphql', '/assets/'];

/** Tells whether the service itself answers at a path, in its own language. */
const isOutside = (path: string): boolean => OUTSIDE.some((start) => path.startsWith(start));

const current = (): Address => ({
  path: decodedPath(window.location.pathname),
  params: new URLSearchParams(window.location.search),
});

/** Decodes a path; one that is malformed stays as it is, so that the page can say that there is nothing at it. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Makes an address from the values that are neither null nor false nor empty, in the language of the page or in another. */
export function addressOf(path: string, values: Values = {}, language = languageParam()): string {
  const params = new URLSearchParams();
  const all: Values = { ...values, [LANGUAGE_PARAM]: isOutside(path) ? null : language };
  for (const [name, value] of Object.entries(all)) {
    if (value === null || value === undefined || value === false || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    params.set(name, value === true ? '1' : String(value));
  }
  // Ids read better as they are: `:` and `,` are allowed in a query (RFC 3986, 3.4).
  const query = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return query === '' ? path : `${path}?${query}`;
}

export const entityAddress = (id: string): string => addressOf(`/entity/${encodeURI(id)}`);

export const sourceAddress = (id: string): string => addressOf(`/sources/${encodeURI(id)}`);

/** Returns the present place in another language, which the address says even where it need not. */
export const translated = (params: URLSearchParams, language: Language): string =>
  addressOf(window.location.pathname, Object.fromEntries(params), language);

/** Whether a change takes the place of the present address, so that Back does not lead to it. */
export interface Change {
  readonly replace?: boolean;
}

/** Says the language of the page in the present address, or leaves it out where there is no need. */
export function sayLanguage(): void {
  const { params } = current();
  if (params.get(LANGUAGE_PARAM) === languageParam()) return;
  const address = addressOf(window.location.pathname, Object.fromEntries(params));
  navigate(address + window.location.hash, { replace: true });
}

export function navigate(address: string, { replace = false }: Change = {}): void {
  if (replace) window.history.replaceState(window.history.state, '', address);
  else {
    keepPlace();
    const isOther = address.split('?')[0] !== window.location.pathname;
    window.history.pushState({ followed: true, place: newPlace() }, '', address);
    if (isOther) window.scrollTo(0, 0);
  }
  window.dispatchEvent(new Event(CHANGED));
}

/**
 * Changes some values of the present address. Every choice is a step to which Back leads; only what is on its way to one, such
 * as a number of which the digits are still being typed, is to replace the one before it.
 */
export function adjust(values: Values, change: Change = {}): void {
  const { params } = current();
  const address = addressOf(window.location.pathname, { ...Object.fromEntries(params), ...values });
  if (address !== window.location.pathname + window.location.search) navigate(address, change);
}

export function useAddress(): Address {
  const [address, setAddress] = useState(current);
  useEffect(() => {
    const update = () => setAddress(current());
    window.addEventListener('popstate', update);
    window.addEventListener(CHANGED, update);
    return () => {
      window.removeEventListener('popstate', update);
      window.removeEventListener(CHANGED, update);
    };
  }, []);
  return address;
}

/** Follows links within the page; to be called once for the document. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.hasAttribute('download') || link.hasAttribute('target')) return;
    // Another language is another load of the page.
    if (link.hasAttribute('hreflang')) return;
    // Links of pictures (SVG) have no other properties of an address.
    const address = new URL(link.getAttribute('href') ?? '', window.location.href);
    if (address.origin !== window.location.origin) return;
    if (isOutside(address.pathname)) return;
    if (address.hash !== '' && address.pathname === window.location.pathname) return;
    event.preventDefault();
    navigate(address.pathname + address.search);
    window.scrollTo(0, 0);
  });
}

/** Splits a list in the address. Its values are not checked: the service refuses those that it does not know. */
export const listOf = <T extends string = string>(value: string | null): readonly T[] =>
  value === null || value === '' ? [] : (value.split(',') as T[]);
