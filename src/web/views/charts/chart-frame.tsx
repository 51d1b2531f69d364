/** Frames a chart with its question, its finding, its coverage, its table, and with what takes it elsewhere. */
import { useRef, useState } from 'preact/hooks';
import type { Variables } from '../../api/client.js';
import { graphiqlAddress } from '../../api/graphiql.js';
import type { QueryState } from '../../api/use-query.js';
import { fileName, pictureOf, saveCsv } from '../../browser/download.js';
import { addressOf } from '../../browser/router.js';
import { useWidth } from '../../browser/use-width.js';
import { NameText } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { CopyButton, PictureButtons, SaveButton } from '../../components/view.js';
import type { TypedDocumentString } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { captioned } from './captioned.js';
import type { ChartContent } from './content.js';
import { embedCode } from './embed-code.js';

interface Props<Data> {
  readonly title: string;
  /** Where the chart stands alone. */
  readonly address: { readonly path: string; readonly values: Readonly<Record<string, string | null>> };
  readonly question: {
    readonly document: TypedDocumentString<unknown, never>;
    readonly variables: Variables;
  };
  readonly state: QueryState<Data>;
  /** Whether the title of the page is the question already. */
  readonly alone: boolean;
  readonly contentOf: (data: Data) => ChartContent;
}

export function ChartFrame<Data>({ title, address, question, state, alone, contentOf }: Props<Data>) {
  const own = addressOf(address.path, address.values);
  return (
    <figure class="chart-frame" aria-label={title}>
      {alone ? null : (
        <figcaption>
          <h2>
            <a href={own}>{title}</a>
          </h2>
        </figcaption>
      )}
      <WithData of={state}>
        {(data) => <Chart title={title} address={address} question={question} content={contentOf(data)} />}
      </WithData>
    </figure>
  );
}

interface ChartProps extends Pick<Props<unknown>, 'title' | 'address' | 'question'> {
  readonly content: ChartContent;
}

function Chart({ title, address, question, content }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  if (content.isEmpty) return <p class="state">{texts.charts.none}</p>;
  const own = `${window.location.origin}${addressOf(address.path, address.values)}`;
  const lines = [
    content.sentence,
    ...(content.hasShades ? [texts.charts.shades] : []),
    ...content.coverage,
    texts.charts.picture(own, new Date().toISOString().slice(0, 10)),
  ];
  return (
    <>
      <p class="chart-sentence">{content.sentence}</p>
      <div class="chart-picture" ref={frame}>
        {content.draw(width, picture)}
      </div>
      {content.hasShades ? <Legend /> : null}
      <ul class="chart-coverage">
        {content.coverage.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TableOnRequest title={title} table={content.table} />
      <section class="tools" aria-label={`${texts.tools.label}: ${title}`}>
        <a
          href={graphiqlAddress(String(question.document), question.variables)}
          target="_blank"
          rel="noreferrer"
        >
          {texts.tools.graphql}
        </a>
        <SaveButton label={texts.tools.csv} save={() => saveCsv(fileName(title), content.file())} />
        <PictureButtons
          name={title}
          picture={() =>
            picture.current === null ? null : captioned(pictureOf(picture.current), { title, lines })
          }
        />
        <CopyButton
          label={texts.charts.embed}
          text={() => embedCode(window.location.origin, address, title)}
        />
      </section>
    </>
  );
}

function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      <span>
        <i class="swatch certain" /> {texts.charts.certain}
      </span>
      <span>
        <i class="swatch possible" /> {texts.charts.possible}
      </span>
    </p>
  );
}

interface TableProps {
  readonly title: string;
  readonly table: ChartContent['table'];
}

/** Makes the table when it is opened: six of them at once are thousands of cells. */
function TableOnRequest(props: TableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.charts.table}</summary>
      {isOpen ? <ChartTable {...props} /> : null}
    </details>
  );
}

function ChartTable({ title, table: { columns, rows } }: TableProps) {
  const cell = ({ text, href }: ChartContent['table']['rows'][number][number]) =>
    href === undefined || href === null ? (
      <NameText text={String(text)} />
    ) : (
      <a href={href}>
        <NameText text={String(text)} />
      </a>
    );
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */
    <section class="scroll" tabIndex={0} aria-label={`${texts.charts.table}: ${title}`}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...others]) => (
            <tr key={`${head?.text} ${others[0]?.text}`}>
              <th scope="row">{head === undefined ? null : cell(head)}</th>
              {others.map((other, i) => (
                <td key={columns[i + 1]}>{cell(other)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
