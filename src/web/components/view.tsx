/** Frames every view with its title and with what lets others see the same: address, question, files, citation. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Variables } from '../api/client.js';
import { graphiqlAddress, withValues } from '../api/graphiql.js';
import { fileName, type Picture, saveCsv, savePng, saveSvg } from '../browser/download.js';
import { files as fileWords } from '../enum-labels.js';
import type { Table } from '../format/csv.js';
import type { ClaimFragment, TypedDocumentString } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { sourcesOf } from './evidence.js';

export interface ViewFile {
  readonly what: string;
  readonly table: () => Table | Promise<Table>;
}

interface ViewProps {
  readonly title: string;
  readonly heading?: ComponentChildren;
  readonly above?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly question?: {
    readonly document: TypedDocumentString<unknown, never>;
    readonly variables: Variables;
  };
  readonly files?: readonly ViewFile[];
  /** Further buttons, such as for a picture. */
  readonly tools?: ComponentChildren;
  /** The claims that the citation counts. */
  readonly claims?: readonly ClaimFragment[];
  /** Says what the view rests on, in place of claims; empty where that is nothing. */
  readonly basis?: string;
  readonly children: ComponentChildren;
}

export function View({
  title,
  heading,
  above,
  lead,
  question,
  files = [],
  tools,
  claims = [],
  basis = '',
  children,
}: ViewProps) {
  useTitle(title);
  return (
    <>
      <div class="view-head">
        {above}
        <Heading>{heading ?? title}</Heading>
        {lead === undefined ? null : <p>{lead}</p>}
        {question === undefined && files.length === 0 ? null : (
          <section class="tools" aria-label={texts.tools.label}>
            <CopyButton text={() => window.location.href} label={texts.tools.copyAddress} />
            {question === undefined ? null : (
              <>
                <a
                  href={graphiqlAddress(String(question.document), question.variables)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {texts.tools.graphql}
                </a>
                <CopyButton
                  text={() => withValues(String(question.document), question.variables)}
                  label={texts.tools.copyGraphql}
                />
              </>
            )}
            {files.map(({ what, table }) => (
              <SaveButton
                key={what}
                label={
                  files.length === 1 ? texts.tools.csv : `${texts.tools.csv}: ${fileWords[what] ?? what}`
                }
                save={async () => saveCsv(fileName(title, what), await table())}
              />
            ))}
            {tools}
          </section>
        )}
      </div>
      {children}
      {claims.length === 0 && basis === '' ? null : (
        <Citation title={title} basis={basis === '' ? basisOf(claims) : basis} />
      )}
    </>
  );
}

interface SaveProps {
  readonly label: string;
  readonly save: () => void | Promise<void>;
}

/** Makes a file when pressed, and says so if that fails. */
export function SaveButton({ label, save }: SaveProps) {
  const [failed, setFailed] = useState(false);
  const press = async () => {
    try {
      await save();
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <button type="button" onClick={press}>
      <span aria-live="polite">{failed ? texts.tools.saveFailed : label}</span>
    </button>
  );
}

/** Receives the focus when its view opens, so that a keyboard or a screen reader begins there. */
function Heading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not at the first load, where readers begin at the top, and not away from a field in use.
    if (window.history.state?.followed && !isFieldInUse()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

const isFieldInUse = (): boolean => document.activeElement instanceof HTMLInputElement;

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === texts.name ? title : `${title} · ${texts.name}`;
  }, [title]);
}

export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const [result, setResult] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setResult(texts.tools.copied);
    } catch {
      // Browsers give no clipboard to pages served without TLS, save on localhost.
      setResult(copyTheOldWay(text()) ? texts.tools.copied : texts.tools.copyFailed);
    }
    setTimeout(() => setResult(''), 2_000);
  };
  return (
    <button type="button" onClick={copy}>
      <span aria-live="polite">{result === '' ? label : result}</span>
    </button>
  );
}

function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

interface PictureProps {
  readonly name: string;
  readonly picture: () => Picture | null;
}

/** Saves the picture as SVG, to edit and print, and as PNG, to put into a text. */
export function PictureButtons({ name, picture }: PictureProps) {
  const save = (as: (name: string, picture: Picture) => void | Promise<void>) => {
    const taken = picture();
    return taken === null ? undefined : as(fileName(name), taken);
  };
  return (
    <>
      <SaveButton label={texts.tools.svg} save={() => save(saveSvg)} />
      <SaveButton label={texts.tools.png} save={() => save(savePng)} />
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, count, children }: SectionProps) {
  return (
    <section class="section">
      <h2>
        {title} {count === undefined ? null : <span class="count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

const MOST_PUBLISHERS = 6;

/** Gives a line to cite the view by: its title, its sources, the day and the address. What shows nothing has nothing to cite. */
function Citation({ title, basis }: { title: string; basis: string }) {
  const date = new Date().toISOString().slice(0, 10);
  const parts = [
    `${texts.name}, ${texts.quoted(title)}`,
    basis,
    texts.tools.accessed(date),
    window.location.href,
  ];
  const line = parts.filter((part) => part !== '').join(', ');
  return (
    <aside class="cite" aria-labelledby="cite">
      <h2 id="cite">{texts.tools.cite}</h2>
      <p>{line}</p>
      <div class="tools">
        <CopyButton text={() => line} label={texts.tools.copyCitation} />
      </div>
    </aside>
  );
}

function basisOf(claims: readonly ClaimFragment[]): string {
  const sources = sourcesOf(claims);
  if (sources.length === 0) return '';
  const publishers = [...new Set(sources.map((source) => source.publisher))];
  const more = publishers.length > MOST_PUBLISHERS ? ', …' : '';
  return `${texts.tools.sources(sources.length)} (${publishers.slice(0, MOST_PUBLISHERS).join(', ')}${more})`;
}
