/** What only events have: organisers, and how many came. */
import { evidenceOf } from '../../api/evidence-of.js';
import { useQuery } from '../../api/use-query.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { plain, roles, wordFor } from '../../enum-labels.js';
import { AttendanceDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { EventPage } from './entity-page.js';

export function Organizers({ id, organizers }: { id: string; organizers: EventPage['organizers'] }) {
  if (organizers.length === 0) return null;
  return (
    <Section title={texts.entity.organizers} count={organizers.length}>
      <ul class="facts">
        {organizers.map(({ actor, role, evidence }) => (
          <li key={`${actor.id}${role}`}>
            <Fact evidence={evidence} label={`${actor.name}, ${wordFor(roles, role)}`}>
              <EntityLink entity={actor} /> <span class="soft">· {wordFor(roles, role)}</span>
            </Fact>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={`/organizers/${id}`}>{texts.entity.organizersLink}</a>
      </p>
    </Section>
  );
}

/** What was reported, by whom, and how many can be named. */
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
