import { evidenceOf } from '../../api/evidence-of.js';
import { useQuery } from '../../api/use-query.js';
import { Fact } from '../../components/evidence.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { plain } from '../../enum-labels.js';
import { AttendanceDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Lists how many took part by each report, and how many of them the record names. */
export function Attendance({ id }: { id: string }) {
  const state = useQuery(AttendanceDocument, { id });
  if (state.status === 'ready' && (state.data.event?.attendance.reported.length ?? 0) === 0) return null;
  return (
    <Section title={texts.entity.attendance}>
      <WithData of={state}>
        {({ event }) => {
          if (event === null) return null;
          const { identified, counts, reported } = event.attendance;
          const countOf = (what: string) => counts.find((count) => count.what === what);
          return (
            <>
              <p>{texts.entity.identified(identified)}</p>
              {[...Map.groupBy(reported, ({ what }) => what)].map(([what, figures]) => {
                const count = countOf(what);
                return (
                  <div key={what}>
                    <h3>{plain(what)}</h3>
                    {count === undefined ? null : (
                      <p class="soft small">
                        {texts.entity.identifiedOf(count.identified)};{' '}
                        {texts.entity.missing(count.missingMin, count.missingMax)}
                      </p>
                    )}
                    <ul class="facts">
                      {figures.map(({ text, claim }) => (
                        <li key={claim.id}>
                          <Fact
                            evidence={evidenceOf([claim], count?.agreement === 'CONTESTED')}
                            label={`${text} ${what}`}
                          >
                            {text} {what}
                          </Fact>
                        </li>
                      ))}
                    </ul>
                  </div>
                );
              })}
            </>
          );
        }}
      </WithData>
    </Section>
  );
}
