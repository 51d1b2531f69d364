/** Shows how two entities are connected: each path step by step, each step with its evidence. */
import { sourceCell } from '../../api/source-cell.js';
import { useNames } from '../../api/use-names.js';
import { useQuery } from '../../api/use-query.js';
import { addressOf, adjust } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { EntitySearch } from '../../components/entity-search.js';
import { Finding } from '../../components/finding.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { pathsFinding } from '../../findings/paths.js';
import { PathsDocument, type PathsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Constraints } from './constraints.js';
import { NoPath } from './no-path.js';
import { PathItem } from './path-item.js';
import { type PathVariables, variablesOf } from './variables.js';

export function PathsView({ params }: ViewRoute) {
  const variables = variablesOf(params);
  const { from, to } = variables;
  const isAsked = from !== '' && to !== '';
  const nameOf = useNames([from, to].filter((id) => id !== ''));
  const state = useQuery(PathsDocument, isAsked ? variables : null);
  const paths = state.status === 'ready' ? state.data.paths.paths : [];
  return (
    <View
      title={isAsked ? texts.paths.between(nameOf(from), nameOf(to)) : texts.paths.title}
      lead={texts.paths.lead}
      {...(isAsked ? { question: { document: PathsDocument, variables } } : {})}
      files={isAsked ? [{ what: 'paths', table: () => tableOf(paths) }] : []}
      {...(paths.length > 0
        ? { claims: paths.flatMap(({ steps }) => steps.flatMap(({ evidence }) => evidence.claims)) }
        : {})}
    >
      <div class="pickers">
        <EntitySearch
          label={texts.paths.from}
          value={from && nameOf(from)}
          onPick={({ id }) => adjust({ from: id })}
        />
        <EntitySearch
          label={texts.paths.to}
          value={to && nameOf(to)}
          onPick={({ id }) => adjust({ to: id })}
        />
        {isAsked ? (
          <button type="button" onClick={() => adjust({ from: to, to: from })}>
            {texts.paths.swap}
          </button>
        ) : null}
        {isActor(from) && isActor(to) ? (
          <a href={addressOf('/compare', { a: from, b: to })}>{texts.compare.title}</a>
        ) : null}
      </div>
      <Constraints {...variables} />
      {isAsked ? null : <p class="state">{texts.paths.pick}</p>}
      <Finding
        clauses={pathsFinding({
          from: nameOf(from),
          to: nameOf(to),
          paths,
          mayBeMore:
            state.status === 'ready' && (state.data.paths.truncated || paths.length >= variables.first),
          address: addressOf('/paths', Object.fromEntries(params)),
        })}
      />
      <WithData of={state}>{(data) => <PathList {...data.paths} variables={variables} />}</WithData>
    </View>
  );
}

const isActor = (id: string): boolean => /^(?:state|org|person):/.test(id);

function PathList({
  paths,
  truncated,
  noPathBecause,
  variables,
}: PathsQuery['paths'] & { variables: PathVariables }) {
  if (paths.length === 0) return <NoPath reasons={noPathBecause} />;
  const canShowMore = paths.length >= variables.first && variables.first < 50;
  return (
    <>
      <p class="soft" role="status">
        {texts.paths.found(paths.length)}
        {truncated ? ` · ${texts.paths.truncated}` : ''}
      </p>
      <ol>
        {paths.map((path) => (
          <li key={path.sentence}>
            <PathItem path={path} />
          </li>
        ))}
      </ol>
      {canShowMore ? (
        <p class="more">
          <button type="button" onClick={() => adjust({ show: Math.min(50, variables.first + 10) })}>
            {texts.entity.moreUnknown}
          </button>
        </p>
      ) : null}
    </>
  );
}

const tableOf = (paths: PathsQuery['paths']['paths']) => ({
  columns: [
    'path',
    'step',
    'from id',
    'from',
    'link',
    'forward',
    'to id',
    'to',
    'detail',
    'period',
    'agreement',
    'independent origins',
    'sources',
  ],
  rows: paths.flatMap(({ steps }, i) =>
    steps.map((step, j) => [
      i + 1,
      j + 1,
      step.from.id,
      step.from.name,
      step.link,
      step.forward ? 'yes' : 'no',
      step.to.id,
      step.to.name,
      step.detail,
      step.period?.edtf,
      step.evidence.agreement,
      step.evidence.independentOrigins,
      sourceCell(step.evidence),
    ]),
  ),
});
