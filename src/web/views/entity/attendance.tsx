import { useQuery } from '../../api/use-query.js';
import { Fact, FactSays } from '../../components/evidence.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { plain } from '../../enum-labels.js';
import { AttendanceDocument, type AttendanceQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Lists how many took part by each report, and how many of them the record names. */
export function Attendance({ id }: { id: string }) {
  const state = useQuery(AttendanceDocument, { id });
  if (state.status === 'ready' && reportedOf(state.data.event).length === 0) return null;
  return (
    <Section title={texts.entity.attendance}>
      <WithData of={state}>
        {({ event }) => {
          if (event === null) return null;
          const { identified, counts } = event.attendance;
          return (
            <>
              <p>{texts.entity.identified(identified)}</p>
              {reportedOf(event).map(([what, fact]) => {
                const count = counts.find((counted) => counted.what === what);
                return (
                  <div key={what}>
                    <h3>{plain(what)}</h3>
                    {count === undefined ? null : (
                      <p class="soft small">
                        {texts.entity.identifiedOf(count.identified)};{' '}
                        {texts.entity.missing(count.missingMin, count.missingMax)}
                      </p>
                    )}
                    <Fact evidence={fact.evidence} label={`${plain(what)}, ${texts.entity.attendance}`}>
                      <FactSays fact={fact} />
                    </Fact>
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

type EventWithFigures = AttendanceQuery['event'];

/** The facts about the figures, of those groups of which some source gives one. */
function reportedOf(event: EventWithFigures) {
  if (event === null) return [];
  const { states, organizations, people, ministers } = event;
  return Object.entries({ states, organizations, people, ministers }).flatMap(([what, { nodes }]) =>
    nodes.map((fact) => [what, fact] as const),
  );
}
