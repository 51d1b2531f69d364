/** Keeps the filters of a list in its address. A choice is a step that Back takes back. */
import { addressOf, navigate } from './router.js';

type Choice = Readonly<Record<string, string | null>>;

/** Returns the address of the same list with some filters set anew, or taken away. */
export const listAddress = (path: string, params: URLSearchParams, choice: Choice): string =>
  addressOf(path, { ...Object.fromEntries(params), ...choice });

export const choose = (path: string, params: URLSearchParams, choice: Choice): void =>
  navigate(listAddress(path, params, choice));

/** Returns the filter by time that the years in the address tell; none where there are none. */
export function yearsOf(params: URLSearchParams): { readonly from?: string; readonly to?: string } | null {
  const [from, to] = [params.get('from'), params.get('to')];
  if (from === null && to === null) return null;
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
