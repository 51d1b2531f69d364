import { addressOf } from '../../browser/router.js';

interface Address {
  readonly path: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/** Writes the HTML that shows a view in a page elsewhere, of an origin that the service permits. */
export function embedCode(origin: string, { path, values }: Address, title: string): string {
  const address = `${origin}${addressOf(path, { ...values, embed: '1' })}`;
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="640" loading="lazy"></iframe>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
