/** Frames every view with its title and with what lets others see the same: address, question, files, citation. */
import {
  type ComponentChild,
  type ComponentChildren,
  Fragment,
  isValidElement,
  toChildArray,
  type VNode,
} from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Variables } from '../api/client.js';
import { graphiqlAddress, withValues } from '../api/graphiql.js';
import { fileName, type Picture, saveCsv, savePng, saveSvg } from '../browser/download.js';
import { files as fileWords } from '../enum-labels.js';
import type { Table } from '../format/csv.js';
import type { ClaimFragment, TypedDocumentString } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { sourcesOf } from './evidence.js';
import { Menu } from './menu.js';

export { Section } from './section.js';

export interface ViewFile {
  readonly what: string;
  readonly table: () => Table | Promise<Table>;
}

/** A question whose answer the view shows, or a part of it. */
export interface ViewQuestion {
  readonly document: TypedDocumentString<unknown, never>;
  readonly variables: Variables;
  /** What of the view it is about, if it is not the whole. */
  readonly what?: string;
}

interface ViewProps {
  readonly title: string;
  readonly heading?: ComponentChildren;
  readonly above?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly question?: ViewQuestion;
  /** Further questions, where one is not enough for what is shown. */
  readonly questions?: readonly ViewQuestion[];
  readonly files?: readonly ViewFile[];
  /** Links to related views, and the buttons of a picture, which stand among the files. */
  readonly tools?: ComponentChildren;
  /** The claims that the citation counts. */
  readonly claims?: readonly ClaimFragment[];
  /** Says what the view rests on, in place of claims; empty where that is nothing. */
  readonly basis?: string;
  readonly children: ComponentChildren;
}

export function View(props: ViewProps) {
  const { title, heading, above, lead, question, files = [], tools, children } = props;
  const { claims = [], basis = '' } = props;
  useTitle(title);
  const citation =
    claims.length === 0 && basis === '' ? null : citationOf(title, basis === '' ? basisOf(claims) : basis);
  const [pictures, links] = parted(tools);
  return (
    <>
      <div class="view-head">
        {above}
        <Heading>{heading ?? title}</Heading>
        {lead === undefined ? null : <p>{lead}</p>}
        {question === undefined && files.length === 0 ? null : (
          <section class="tools" aria-label={texts.tools.label}>
            {files.length + pictures.length === 0 ? null : (
              <Menu label={texts.page.download}>
                {files.map(({ what, table }) => (
                  <SaveButton
                    key={what}
                    label={
                      files.length === 1 ? texts.tools.csv : `${texts.tools.csv}: ${fileWords[what] ?? what}`
                    }
                    save={async () => saveCsv(fileName(title, what), await table())}
                  />
                ))}
                {pictures}
              </Menu>
            )}
            <Menu label={texts.page.share}>
              <CopyButton text={() => window.location.href} label={texts.tools.copyAddress} />
              {citation === null ? null : <CopyButton text={citation} label={texts.tools.copyCitation} />}
              {question === undefined ? null : (
                <CopyButton
                  text={() => withValues(String(question.document), question.variables)}
                  label={texts.tools.copyGraphql}
                />
              )}
              {props.questions?.map((further) => (
                <QuestionLink key={further.what} question={further} />
              ))}
            </Menu>
            {question === undefined ? null : <QuestionLink question={question} />}
            {links}
          </section>
        )}
      </div>
      {children}
      {citation === null ? null : (
        <aside class="cite" aria-labelledby="cite">
          <h2 id="cite">{texts.tools.cite}</h2>
          <p>{citation()}</p>
        </aside>
      )}
    </>
  );
}

/** Parts the buttons of pictures from other tools, also where both stand in one fragment. */
function parted(tools: ComponentChildren): readonly [pictures: VNode[], others: ComponentChild[]] {
  const parts = toChildArray(tools).flatMap((part) =>
    isVNode(part) && part.type === Fragment ? toChildArray(part.props.children) : [part],
  );
  const isPicture = (part: ComponentChild): part is VNode => isVNode(part) && part.type === PictureButtons;
  return [parts.filter(isPicture), parts.filter((part) => !isPicture(part))];
}

const isVNode = (part: ComponentChild): part is VNode<{ readonly children?: ComponentChildren }> =>
  isValidElement(part);

function QuestionLink({ question: { document, variables, what } }: { question: ViewQuestion }) {
  return (
    <a href={graphiqlAddress(String(document), variables)} target="_blank" rel="noreferrer">
      {what === undefined ? texts.tools.graphql : texts.page.graphqlOf(what)}
    </a>
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

const MOST_PUBLISHERS = 6;

/** Gives a line to cite the view by: its title, its sources, the day and the address. What shows nothing has nothing to cite. */
function citationOf(title: string, basis: string): () => string {
  const date = new Date().toISOString().slice(0, 10);
  return () =>
    [`${texts.name}, ${texts.quoted(title)}`, basis, texts.tools.accessed(date), window.location.href]
      .filter((part) => part !== '')
      .join(', ');
}

function basisOf(claims: readonly ClaimFragment[]): string {
  const sources = sourcesOf(claims);
  if (sources.length === 0) return '';
  const publishers = [...new Set(sources.map((source) => source.publisher))];
  const more = publishers.length > MOST_PUBLISHERS ? ', …' : '';
  return `${texts.tools.sources(sources.length)} (${publishers.slice(0, MOST_PUBLISHERS).join(', ')}${more})`;
}
