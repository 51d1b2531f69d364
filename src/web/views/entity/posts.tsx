/** Posts over time, as sure as the sources are: somebody seen in a post twice is not said to have held it in between and beyond. */
import { useRef } from 'preact/hooks';
import { EVIDENCE, type EvidenceValue, PERIODS, type PeriodValue, type Ref } from '../../api/documents.js';
import { PAGE, type Page, usePages } from '../../api/use-pages.js';
import { pictureOf } from '../../browser/download.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink, NameText } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { Timeline } from '../../components/timeline.js';
import { PictureButtons } from '../../components/view.js';
import { formatPeriod, isDated } from '../../format/period.js';
import { type NamedRef, SHORT_NAMES, shortNameOf } from '../../format/short-name.js';
import { texts } from '../../texts.js';

interface TenureValue {
  readonly id: string;
  readonly title: string;
  readonly person: Ref;
  readonly of: NamedRef;
  readonly period: PeriodValue;
  readonly evidence: EvidenceValue;
}

interface Data {
  readonly actor: { readonly tenures: Page<TenureValue> } | null;
}

const FIELDS = `tenures(first: 60, after: $after) {
    ${PAGE}
    nodes { id title person { id kind name } of { id kind name ${SHORT_NAMES} } period { ...period } evidence { ...evidence } }
  }`;

const POSTS = `query Posts($id: ID!, $after: String) {
  actor(id: $id) {
    ... on State { ${FIELDS} }
    ... on Organization { ${FIELDS} }
    ... on Person { ${FIELDS} }
  }
}
${EVIDENCE}
${PERIODS}`;

const MOST_DRAWN = 24;

export function Posts({ id }: { id: string }) {
  const pages = usePages<Data, TenureValue>(POSTS, { id }, (data) => data.actor?.tenures);
  const picture = useRef<SVGSVGElement>(null);
  return (
    <PagedSection title={texts.entity.posts} pages={pages}>
      {(tenures) => {
        const other = (tenure: TenureValue): NamedRef =>
          tenure.person.id === id ? tenure.of : tenure.person;
        const dated = tenures.filter(({ period }) => isDated(period)).slice(0, MOST_DRAWN);
        const spans = dated.map((t) => ({
          key: t.id,
          name: `${t.title}, ${shortNameOf(other(t))}`,
          period: t.period,
        }));
        return (
          <>
            {spans.length === 0 ? null : (
              <>
                <Timeline label={texts.entity.posts} spans={spans} picture={picture} />
                <div class="tools">
                  <PictureButtons
                    name={`${id} posts`}
                    picture={() => picture.current && pictureOf(picture.current)}
                  />
                </div>
              </>
            )}
            <ul class="facts">
              {tenures.map((tenure) => (
                <li key={tenure.id}>
                  <Fact
                    evidence={tenure.evidence}
                    label={tenure.title}
                    date={isDated(tenure.period) ? formatPeriod(tenure.period) : texts.entity.undated}
                  >
                    <NameText text={tenure.title} />, <EntityLink entity={other(tenure)} />
                  </Fact>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </PagedSection>
  );
}
