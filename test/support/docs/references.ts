/** What documents refer to: files, headings, paths of the project and scripts. Returns what is not there. */
import { dirname, join } from 'node:path/posix';
import type { Documents } from './documents.js';

const FENCED = /^```[\s\S]*?^```/gm;
const CODE_SPAN = /`[^`\n]*`/g;
const LINK = /\]\(([^()\s]+)\)/g;
const HEADING = /^#{1,6} +(.+)$/gm;
const PROJECT_PATH = /`((?:src|test|bench|docs|seeds|examples|scripts)\/[^`\s]*)`/g;
const SCRIPT = /\bnpm run ([\w:-]+)/g;
const ELSEWHERE = /^[a-z]+:/;

const groupOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, group = '']) => group);

const breachesOf = (documents: Documents, breach: (path: string, text: string) => string[]): string[] =>
  Object.entries(documents).flatMap(([path, text]) => breach(path, text).map((what) => `${path}: ${what}`));

/** Relative links to a file that is not there, or to a heading that its document does not have. */
export const brokenLinks = (documents: Documents, exists: (path: string) => boolean): string[] =>
  breachesOf(documents, (path, text) =>
    groupOf(text.replace(FENCED, '').replace(CODE_SPAN, ''), LINK)
      .filter((link) => !ELSEWHERE.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        if (!exists(target)) return true;
        return anchor !== undefined && !anchorsOf(documents[target] ?? '').includes(anchor);
      }),
  );

/** Paths in code spans, such as `src/domain/model.ts`, that exist neither from the root nor beside the document. */
export const missingPaths = (documents: Documents, exists: (path: string) => boolean): string[] =>
  breachesOf(documents, (path, text) =>
    groupOf(text.replace(FENCED, ''), PROJECT_PATH).filter(
      (named) => !exists(named) && !exists(join(dirname(path), named)),
    ),
  );

/** `npm run x` where there is no script x. */
export const missingScripts = (documents: Documents, scripts: readonly string[]): string[] =>
  breachesOf(documents, (_, text) => groupOf(text, SCRIPT).filter((script) => !scripts.includes(script)));

/** The anchors that GitHub gives to headings; the second of one name ends in `-1`. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return groupOf(text.replace(FENCED, ''), HEADING).map((heading) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}
