/**
 * Draws and lists posts over time, as certain as the sources are: somebody seen in a post on two days is not drawn as its
 * holder before or after them.
 */
import { useRef } from 'preact/hooks';
import { usePages } from '../../api/use-pages.js';
import { pictureOf } from '../../browser/download.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink, NameText } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { Timeline } from '../../components/timeline.js';
import { PictureButtons } from '../../components/view.js';
import { formatPeriod, isDated } from '../../format/period.js';
import { shortNameOf } from '../../format/short-name.js';
import { PostsDocument, type TenurePageFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

type Tenure = TenurePageFragment['nodes'][number];

const MOST_DRAWN = 24;

export function Posts({ id }: { id: string }) {
  const pages = usePages(PostsDocument, { id }, (data) => data.actor?.tenures);
  const picture = useRef<SVGSVGElement>(null);
  return (
    <PagedSection title={texts.entity.posts} pages={pages}>
      {(tenures) => {
        const other = (tenure: Tenure) => (tenure.person.id === id ? tenure.of : tenure.person);
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
