/** Tells what would change if some sources had never been read: what would be lost, answered otherwise, or no longer contested. */
import { useNames } from '../../api/use-names.js';
import { dataOf } from '../../api/use-query.js';
import { addressOf, navigate } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { EntitySearch } from '../../components/entity-search.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section, View } from '../../components/view.js';
import { isNothing, readWithout, type Without, withoutText } from '../../format/without.js';
import {
  ContestedInDoubtDocument,
  FactsAboutInDoubtDocument,
  FactsInDoubtDocument,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { doubtTable } from './doubt-table.js';
import { Ghosts } from './ghosts.js';
import { Sums } from './sums.js';
import { Switches } from './switches.js';
import { useFactsInDoubt } from './use-facts-in-doubt.js';

export function TrustView({ params }: ViewRoute) {
  const about = params.get('about');
  const without = readWithout(params.get('without'));
  const state = useFactsInDoubt(about, without);
  const nameOf = useNames(about === null ? [] : [about]);
  const go = (entity: string | null, some: Without) =>
    navigate(addressOf('/trust', { about: entity, without: withoutText(some) }));
  const shown = dataOf(state)?.nodes ?? [];
  const isScoped = about !== null || without.sources.length + without.publishers.length > 0;
  return (
    <View
      title={about === null ? texts.trust.title : texts.trust.titleOf(nameOf(about))}
      lead={texts.trust.lead}
      question={questionOf(about, without)}
      files={[{ what: 'facts', table: () => doubtTable(shown) }]}
      basis={texts.trust.basis(shown.length)}
    >
      <div class="filters">
        <EntitySearch
          label={texts.trust.about}
          value={about === null ? '' : nameOf(about)}
          onPick={({ id }) => go(id, without)}
        />
        {about === null ? (
          <p class="soft">{isScoped ? texts.trust.aboutAll : texts.trust.contestedScope}</p>
        ) : (
          <button type="button" onClick={() => go(null, without)}>
            {texts.trust.clearAbout}
          </button>
        )}
      </div>
      {about === null ? null : (
        <p class="soft">
          <EntityLink entity={{ id: about, name: nameOf(about) }} />. {texts.trust.subjectHint}
        </p>
      )}
      <Switches facts={shown} without={without} onChange={(some) => go(about, some)} />
      <WithData of={state}>
        {({ nodes, isWhole, totalCount }) =>
          nodes.length === 0 ? (
            <p class="state">{texts.trust.none}</p>
          ) : (
            <>
              <Section title={texts.trust.result}>
                {isWhole ? null : <p class="state">{texts.trust.cut(nodes.length, totalCount)}</p>}
                <Sums facts={nodes} isNothing={isNothing(without)} />
              </Section>
              {isNothing(without) ? null : <Ghosts facts={nodes} withEntity={about === null} />}
              <p class="soft small">{texts.trust.network}</p>
            </>
          )
        }
      </WithData>
    </View>
  );
}

function questionOf(about: string | null, without: Without) {
  const { sources, publishers } = without;
  if (about !== null) return { document: FactsAboutInDoubtDocument, variables: { id: about, ...without } };
  if (sources.length + publishers.length === 0)
    return { document: ContestedInDoubtDocument, variables: { ...without } };
  const filter = sources.length > 0 ? { sources } : { publishers };
  return { document: FactsInDoubtDocument, variables: { filter, ...without } };
}
