/**
 * Keeps the state of a view in its address, so that the address alone shows the same again. Links are plain links; those
 * within the page are followed without loading it anew.
 */
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE_PARAM, type Language, languageParam } from './language.js';

export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
}

type Values = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

const CHANGED = 'addresschanged';
/** Paths that the service serves itself, outside of this page. */
const OUTSIDE = ['/graphql', '/assets/'];
const isOutside = (path: string): boolean => OUTSIDE.some((outside) => path.startsWith(outside));

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

/** Returns the present place in another language, which the address says even where it need not. */
export const translated = (params: URLSearchParams, language: Language): string =>
  addressOf(window.location.pathname, Object.fromEntries(params), language);

export function navigate(address: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(window.history.state, '', address);
  else window.history.pushState({ followed: true }, '', address);
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: { replace } }));
}

/** Says the language of the page in the present address, or leaves it out where there is no need. */
export function sayLanguage(): void {
  const { params } = current();
  if (params.get(LANGUAGE_PARAM) === languageParam()) return;
  const address = addressOf(window.location.pathname, Object.fromEntries(params));
  navigate(address + window.location.hash, { replace: true });
}

/** Replaces some values of the present address. */
export function adjust(values: Values): void {
  const { params } = current();
  const merged = { ...Object.fromEntries(params), ...values };
  navigate(addressOf(window.location.pathname, merged), { replace: true });
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
    if (
      link === null ||
      link.hasAttribute('download') ||
      link.target !== '' ||
      link.origin !== window.location.origin
    )
      return;
    if (isOutside(link.pathname)) return;
    // Another language is another load of the page.
    if (link.hreflang !== '') return;
    if (link.hash !== '' && link.pathname === window.location.pathname) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
    window.scrollTo(0, 0);
  });
}

/** Splits a list in the address. Its values are not checked: the service refuses those that it does not know. */
export const listOf = <T extends string = string>(value: string | null): readonly T[] =>
  value === null || value === '' ? [] : (value.split(',') as T[]);
