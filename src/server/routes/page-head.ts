/**
 * The head of a page: what search engines and previews of a shared link show, since neither runs the page. Of an entity it tells no
 * dates and numbers: sources may disagree on them, and a preview has no room to say so.
 */
import { isWellFormedId } from '../../domain/ids.js';
import type { EntityRecord } from '../../domain/model.js';
import { displayName } from '../../domain/names/display-name.js';
import { withTimeout } from '../../shared/with-timeout.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { entitiesByIds, redirectsByIds } from '../../store/queries/lookup.js';
import { HEAD_WORDS, inLanguage, PAGE_LANGUAGES, type PageLanguage } from './page-language.js';
import { headOfView } from './view-heads.js';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The address of the entity's own page, in the language of this one. */
  readonly canonical?: string;
  /** The addresses of the same in each language, by its tag. */
  readonly languages?: readonly (readonly [tag: string, address: string])[];
  /** The address of the same as JSON. */
  readonly alternate?: string;
}

const SITE = 'Communiqué';
/** Views of one entity, whose id follows in the path. */
const OF_ENTITY = /^\/(?:entity|process|organizers)\/([^/]+)/;
/** One text for all entities, so that it can be a trusted document. */
export const ENTITY_DOCUMENT =
  'query ($id: ID!) { entity(id: $id) { id kind name summary names { value lang kind } identifiers { scheme value url } } }';
/** The page itself tells what is wrong with the store, so it need not wait for it. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Returns null for the page of an entity that there is not.
 * @param store - null where not everybody may read, and where the page itself tells whether there is such an entity
 */
export async function pageHead(
  store: GraphReader | null,
  pathname: string,
  language: PageLanguage,
): Promise<PageHead | null> {
  if (store === null || !OF_ENTITY.test(pathname)) return headOfView(pathname, language);
  const id = idIn(pathname);
  if (id === null) return null;
  try {
    const entity = await withTimeout(entityOf(store, id), LONGEST_WAIT_MS, () => new Error('too late'));
    return entity === null ? null : headOf(entity, language);
  } catch {
    return headOfView(pathname, language);
  }
}

/**
 * Writes the head into the page, in place of the title and the description that it has for all views.
 * @param origin - where the page was asked for: services that make previews take no address without it
 */
export function withHead(
  html: string,
  { title, description, canonical, languages = [], alternate }: PageHead,
  origin = '',
): string {
  const tags = [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    `<meta property="og:site_name" content="${SITE}" />`,
    '<meta property="og:type" content="article" />',
    `<meta property="og:title" content="${escaped(title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    `<meta property="og:image" content="${escaped(origin)}/card.png" />`,
    '<meta property="og:image:width" content="1200" />',
    '<meta property="og:image:height" content="630" />',
    '<meta name="twitter:card" content="summary_large_image" />',
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escaped(canonical)}" />`]),
    ...languages.map(
      ([tag, address]) => `<link rel="alternate" hreflang="${tag}" href="${escaped(address)}" />`,
    ),
    ...(alternate === undefined
      ? []
      : [`<link rel="alternate" type="application/json" href="${escaped(alternate)}" />`]),
  ];
  return html
    .replace(/<meta name="description"[^>]*>\s*/, '')
    .replace(/<title>[^<]*<\/title>/, () => tags.join('\n    '));
}

function idIn(pathname: string): string | null {
  const part = OF_ENTITY.exec(pathname)?.[1];
  if (part === undefined) return null;
  try {
    const id = decodeURIComponent(part);
    return isWellFormedId(id) ? id : null;
  } catch {
    return null;
  }
}

/** A former id leads to the entity that has taken its place, as in the API. */
async function entityOf(store: GraphReader, id: string): Promise<EntityRecord | null> {
  const [entity] = await store.read(entitiesByIds, { ids: [id] });
  if (entity !== undefined) return entity;
  const [redirect] = await store.read(redirectsByIds, { ids: [id] });
  return redirect === undefined ? null : entityOf(store, redirect.to);
}

/** Summaries are in English; elsewhere they would be a sentence that its reader may not read. */
function headOf({ id, kind, name, names, summary }: EntityRecord, language: PageLanguage): PageHead {
  const words = HEAD_WORDS[language];
  const address = `/entity/${encodeURI(id)}`;
  const shown = language === 'en' ? name : (displayName(names, language)?.value ?? name);
  return {
    title: `${shown} · ${SITE}`,
    description: `${words.kinds[kind]}. ${(language === 'en' ? summary : null) ?? words.ofEntity}`,
    canonical: inLanguage(address, language),
    languages: [
      ...PAGE_LANGUAGES.map((other) => [other, inLanguage(address, other)] as const),
      ['x-default', address],
    ],
    alternate: `/graphql?query=${encodeURIComponent(ENTITY_DOCUMENT)}&variables=${encodeURIComponent(JSON.stringify({ id }))}`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
