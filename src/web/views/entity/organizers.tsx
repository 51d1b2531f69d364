import { addressOf } from '../../browser/router.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { SharedEvidence } from '../../components/shared-evidence.js';
import { StandingBadge } from '../../components/standing.js';
import { Section } from '../../components/view.js';
import { roles, wordFor } from '../../enum-labels.js';
import { texts } from '../../texts.js';
import type { EventData } from './entity-data.js';

/** Lists the organisers of an event, and links to the view that compares its sources on them. */
export function Organizers({ id, organizers }: { id: string; organizers: EventData['organizers'] }) {
  if (organizers.length === 0) return null;
  return (
    <Section title={texts.entity.organizers} count={organizers.length}>
      <SharedEvidence evidences={organizers.map(({ evidence }) => evidence)}>
        <ul class="facts participants">
          {organizers.map(({ actor, role, standing, evidence }) => (
            <li key={`${actor.id}${role}`}>
              <Fact evidence={evidence} label={`${actor.name}, ${wordFor(roles, role)}`}>
                <EntityLink entity={actor} />
                <span class="chip">{wordFor(roles, role)}</span>
                <StandingBadge standing={standing} />
              </Fact>
            </li>
          ))}
        </ul>
      </SharedEvidence>
      <p class="small">
        <a href={addressOf(`/organizers/${encodeURI(id)}`)}>{texts.entity.organizersLink}</a>
      </p>
    </Section>
  );
}
