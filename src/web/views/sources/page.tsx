/** Shows one source: where it comes from, what it says, what rests on it alone, and where others say otherwise. */
import { useEveryPage } from '../../api/use-every-page.js';
import { useQuery } from '../../api/use-query.js';
import { addressOf, sourceAddress } from '../../browser/router.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { sourceKinds, wordFor } from '../../enum-labels.js';
import { formatEdtf } from '../../format/period.js';
import { scriptAttributes } from '../../format/script.js';
import { withoutText } from '../../format/without.js';
import {
  FactsOfSourceDocument,
  type FactsOfSourceQuery,
  SourcePageDocument,
  type SourcePageQuery,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Copies } from './copies.js';
import { Origin } from './origin.js';
import { sayingOf } from './saying.js';
import { sayingsTable } from './sayings-table.js';
import { Says } from './says.js';

/** The most facts that the page looks at, which it says where there are more. */
const MOST_FACTS = 1_000;

const pick = ({ facts }: FactsOfSourceQuery) => facts;

export function SourcePage({ id }: { id: string }) {
  const state = useQuery(SourcePageDocument, { id });
  return (
    <WithData of={state}>
      {({ source, copies }) =>
        source === null ? (
          <View
            title={texts.state.notFound}
            lead={texts.sources.unknown(id)}
            children={<p>{texts.state.notFoundHint}</p>}
          />
        ) : (
          <Found key={source.id} source={source} copies={copies} />
        )
      }
    </WithData>
  );
}

type Found = {
  readonly source: NonNullable<SourcePageQuery['source']>;
  readonly copies: SourcePageQuery['copies'];
};

function Found({ source, copies }: Found) {
  const { id, title, kind, lang, publisher, published, url } = source;
  const facts = useEveryPage(FactsOfSourceDocument, { id }, pick, MOST_FACTS);
  return (
    <View
      title={title}
      heading={<span {...scriptAttributes(title, lang)}>{title}</span>}
      above={
        <p class="kind">
          {texts.sources.above} · {wordFor(sourceKinds, kind)}
        </p>
      }
      question={{ document: FactsOfSourceDocument, variables: { id } }}
      files={[{ what: 'facts', table: () => sayingsTable(id) }]}
      tools={
        <a href={addressOf('/trust', { without: withoutText({ sources: [id] }) })}>{texts.sources.doubt}</a>
      }
      basis={[publisher, published === null ? '' : formatEdtf(published), url ?? sourceAddress(id)]
        .filter((part) => part !== '')
        .join(', ')}
    >
      <Origin source={source} />
      <WithData of={facts}>
        {({ nodes, totalCount, isWhole }) => (
          <>
            {isWhole ? null : <p class="state">{texts.sources.cut(nodes.length, totalCount)}</p>}
            <Says sayings={nodes.map((fact) => sayingOf(fact, id))} />
          </>
        )}
      </WithData>
      <Copies {...copies} />
    </View>
  );
}
