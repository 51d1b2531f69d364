/** Shows in which countries and at which places events were held. */
import { useQuery } from '../../api/use-query.js';
import { addressOf, navigate } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { isEmbedded } from '../../components/embedded.js';
import { Select } from '../../components/select.js';
import { Loading } from '../../components/state.js';
import { View } from '../../components/view.js';
import { HostPlacesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ChartFrame } from '../charts/chart-frame.js';
import { filterOf, scopeOf } from '../charts/scope.js';
import { mapContent } from './map-content.js';
import { hostPlaces, regionsOf } from './places.js';
import { useAtlas } from './use-atlas.js';

export function MapView({ params }: ViewRoute) {
  const scope = scopeOf(params);
  const region = params.get('region');
  const question = { document: HostPlacesDocument, variables: { filter: filterOf(scope) } };
  const state = useQuery(question.document, question.variables);
  const atlas = useAtlas();
  const regions =
    state.status === 'ready' ? regionsOf(hostPlaces(state.data.events.facets[0]?.values ?? [])) : [];
  return (
    <View title={texts.map.title} lead={texts.map.lead}>
      {isEmbedded(params) ? null : (
        <div class="filters">
          <Select
            label={texts.map.region}
            value={region ?? ''}
            options={[['', texts.map.everywhere], ...regions.map(({ id, name }) => [id, name] as const)]}
            onChange={(value) =>
              navigate(addressOf('/map', { ...Object.fromEntries(params), region: value }))
            }
          />
        </div>
      )}
      {atlas === undefined ? (
        <Loading />
      ) : (
        <ChartFrame
          title={texts.map.title}
          address={{ path: '/map', values: { region, series: scope.series } }}
          question={question}
          state={state}
          alone
          contentOf={(data) => mapContent(data, { scope, region, atlas })}
        />
      )}
    </View>
  );
}
