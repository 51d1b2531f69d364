/** What is said of an entity to who does not run the page: search engines, chats, link checkers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Projection } from '../../src/domain/projection.js';
import type { App } from '../../src/server/app.js';
import { withHead } from '../../src/server/routes/page-head.js';
import { appOn, seededApp } from '../support/app.js';
import { randomRuns } from '../support/random-runs.js';
import { away, stubStore } from './stub-store.js';

const PAGE =
  '<!doctype html><html lang="en"><head><meta name="description" content="Everything" /><title>Any</title></head><div id="page">';

let folder: string;
let app: App;
let projection: Projection;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-head-'));
  await writeFile(join(folder, 'index.html'), PAGE);
  const seeded = await seededApp();
  projection = seeded.projection;
  app = appOn(seeded.store, { webFolder: folder }).app;
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, of: App = app) => of.fetch(new Request(`http://test.invalid${path}`));
const htmlAt = async (path: string): Promise<string> => (await get(path)).text();
const attribute = (html: string, pattern: RegExp): string => unescaped(pattern.exec(html)?.[1] ?? '');
const titleIn = (html: string): string => attribute(html, /<title>([^<]*)<\/title>/);

describe('a page about an entity', () => {
  test('has the title, a description and the tags of a preview, each once', async () => {
    const html = await htmlAt('/entity/org:caricc');
    expect(titleIn(html)).toBe(
      `${projection.entities.find(({ id }) => id === 'org:caricc')?.name} · Communiqué`,
    );
    for (const tag of [
      '<title>',
      'name="description"',
      'property="og:title"',
      'property="og:description"',
      'rel="canonical"',
      'rel="alternate" type=',
      'hreflang="en"',
      'hreflang="ru"',
      'hreflang="x-default"',
    ])
      expect([tag, html.split(tag).length - 1]).toEqual([tag, 1]);
    expect(attribute(html, /name="description" content="([^"]*)"/)).toMatch(/^Organisation\. \w+/);
    expect(html).toContain('<div id="page">');
  });

  test('names an address of the same as JSON, which answers', async () => {
    const ids = ['EVENT', 'PERSON', 'PLACE', 'STATEMENT'].map(
      (kind) => projection.entities.find((entity) => entity.kind === kind)?.id,
    );
    for (const id of ids) {
      const html = await htmlAt(`/entity/${id}`);
      const answer = await get(attribute(html, /rel="alternate" type[^>]*href="([^"]*)"/));
      expect(answer.headers.get('content-type')).toContain('json');
      const { data } = (await answer.json()) as { data: { entity: { id: string; name: string } } };
      expect([data.entity.id, `${data.entity.name} · Communiqué`]).toEqual([id, titleIn(html)]);
    }
  });

  test.each([
    '/process/series:dushanbe-process',
    '/entity/series:dushanbe-process/around',
    '/entity/series%3Adushanbe-process',
  ])('is one at %s, too', async (path) => {
    expect(titleIn(await htmlAt(path))).toBe('Dushanbe Process · Communiqué');
  });

  test.each([
    '/entity/org:nothing',
    '/entity/org:nothing/around',
    '/process/series:nothing',
    '/entity/%E0%A4%A',
    '/entity/no%20id',
  ])('is one of nothing at %s', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, PAGE]);
  });

  test('is the page for all where the store is away', async () => {
    const store = stubStore();
    store.behave(away());
    const { app: over } = appOn(store, { webFolder: folder });
    const response = await get('/entity/org:caricc', over);
    expect([response.status, titleIn(await response.text())]).toEqual([200, 'Communiqué']);
  });
});

describe('a page about no entity', () => {
  test.each([
    ['/', 'Communiqué'],
    ['/network', 'Who cooperates with whom · Communiqué'],
    ['/search/events', 'Events · Communiqué'],
    ['/actors', 'Actors · Communiqué'],
    ['/contested', 'Where sources disagree · Communiqué'],
  ])('has a title, a description and a picture at %s', async (path, title) => {
    const html = await htmlAt(path);
    expect(titleIn(html)).toBe(title);
    expect(attribute(html, /property="og:title" content="([^"]*)"/)).toBe(title);
    expect(attribute(html, /property="og:description" content="([^"]*)"/)).not.toBe('');
    expect(html).not.toMatch(/canonical|alternate/);
  });

  test('names its picture with the address by which it was asked for', async () => {
    const picture = async (headers: Record<string, string>) => {
      const response = await app.fetch(new Request('http://test.invalid/network', { headers }));
      return attribute(await response.text(), /property="og:image" content="([^"]*)"/);
    };
    expect(await picture({})).toBe('http://test.invalid/card.png');
    expect(await picture({ 'x-forwarded-proto': 'https' })).toBe('https://test.invalid/card.png');
    expect(await picture({ 'x-forwarded-proto': '"><script>' })).toBe('http://test.invalid/card.png');
  });
});

describe('in the language of its address', () => {
  test.each([
    ['/entity/org:un?lang=ru', 'ru', 'Организация Объединенных Наций', /^Организация\. \p{Script=Cyrillic}/u],
    ['/entity/org:un?lang=ru-RU', 'ru', 'Организация Объединенных Наций', /^Организация\./],
    ['/entity/org:un?lang=xx', 'en', 'United Nations', /^Organisation\./],
    ['/entity/org:un?lang=', 'en', 'United Nations', /^Organisation\./],
    // No source gives it a Russian name.
    ['/entity/statement:caricc-dushanbe-2022?lang=ru', 'ru', null, /^Выступление\./],
  ])('%s is in %s', async (address, language, name, description) => {
    const html = await htmlAt(address);
    const [, id] = /entity\/([^?]+)/.exec(address) ?? [];
    const entity = projection.entities.find((one) => one.id === id);
    expect(html).toContain(`<html lang="${language}">`);
    expect(titleIn(html)).toBe(`${name ?? entity?.name} · Communiqué`);
    expect(attribute(html, /name="description" content="([^"]*)"/)).toMatch(description);
    const own = language === 'en' ? `/entity/${id}` : `/entity/${id}?lang=${language}`;
    expect(attribute(html, /rel="canonical" href="([^"]*)"/)).toBe(own);
    expect(attribute(html, /hreflang="ru" href="([^"]*)"/)).toBe(`/entity/${id}?lang=ru`);
    expect(attribute(html, /hreflang="en" href="([^"]*)"/)).toBe(`/entity/${id}`);
  });

  test('a view of everything says its language and what it is about', async () => {
    const html = await htmlAt('/network?from=2018&lang=ru');
    expect(html).toContain('<html lang="ru">');
    expect(attribute(html, /name="description" content="([^"]*)"/)).toMatch(/^Государства и организации/);
    expect(titleIn(html)).toBe('Кто с кем сотрудничает · Communiqué');
    expect(await htmlAt('/network?lang=tlh')).toBe(await htmlAt('/network'));
  });
});

test('no name gets out of the tag that it stands in', () => {
  const texts = fc.array(fc.constantFrom(...'<>"\'&$`= a/', '</title>', '<script>', '$&', '$1'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const head = {
        title: text,
        description: text,
        canonical: '/x',
        languages: [['ru', '/x?lang=ru']] as const,
        alternate: '/y',
      };
      const html = withHead(PAGE, head);
      expect(html.match(/<[a-z/!]+/g)).toEqual(
        withHead(PAGE, { ...head, title: '', description: '' }).match(/<[a-z/!]+/g),
      );
      expect(titleIn(html)).toBe(text);
      expect(attribute(html, /name="description" content="([^"]*)"/)).toBe(text);
    }),
    { numRuns: randomRuns(500, 10_000) },
  );
});

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
