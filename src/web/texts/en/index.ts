/**
 * Holds everything that the page says in English; another language is another folder beside this one, with the same keys.
 * Words for the enums of the API are in enums.ts, those for dates in dates.ts.
 */

import { actorsTexts } from './actors.js';
import { chartsTexts } from './charts.js';
import { compareTexts } from './compare.js';
import { dateWords } from './dates.js';
import { documentsTexts } from './documents.js';
import { enums } from './enums.js';
import { findingsTexts } from './findings.js';
import { homeTexts } from './home.js';
import { instrumentTexts } from './instrument.js';
import { listingTexts } from './listing.js';
import { mapTexts } from './map.js';
import { matrixTexts } from './matrix.js';
import { networkTexts } from './network.js';
import { pageTexts } from './page.js';
import { processDocumentsTexts } from './process-documents.js';
import { recordTexts } from './record.js';
import { sourcesTexts } from './sources.js';
import { trustTexts } from './trust.js';
import { many, restingOn } from './words.js';

export const english = {
  name: 'Communiqué',
  skip: 'Skip to content',
  home: 'Communiqué, start page',
  mainNavigation: 'Views',
  nav: { api: 'GraphQL API' },
  theme: { label: 'Colours', system: 'Colours: system', light: 'Colours: light', dark: 'Colours: dark' },
  colophon:
    'A list that leaves somebody out does not say that they stayed away. What is not known is shown as not known.',

  search: {
    label: 'Search for a person, organisation, state, event or document',
    short: 'Search',
    hint: 'Any script and spelling: Мирализода, Miralizoda, CARICC, Кувейт',
    matched: (name: string) => `found by the name “${name}”`,
    found: (n: number) => (n === 0 ? 'No results' : `${many(n, 'result')}; use the arrow keys to choose`),
    none: (q: string) => `Nothing is known by the name “${q}”.`,
    noneHint:
      'Try a surname alone, an acronym, or another script. Short acronyms such as EU match only exactly.',
    all: (q: string) => `All results for “${q}”`,
    title: (q: string) => (q === '' ? 'Search' : `Search: ${q}`),
    count: (n: number) => many(n, 'result'),
    truncated: 'More matched than were ranked: make the text more specific.',
    kinds: 'Only',
    ofKind: (kind: string, n: number) => `${kind} (${n})`,
    inEvents: 'Its words among events, by topic, place and year',
  },

  events: {
    title: 'Events',
    lead: 'The numbers say how many events a choice would leave; one with an uncertain date counts in every year in which it may have been.',
    link: 'All events, by topic, place, series and year',
    ofEntity: 'Events by topic, place and year',
    text: 'With these words',
    found: 'Events',
    none: 'No event is known for this choice.',
    chosen: 'Chosen',
    remove: 'Take this away',
    facets: 'Narrow down',
    filters: {
      q: 'Words',
      topic: 'Topic',
      series: 'Series',
      place: 'Place',
      country: 'Country',
      year: 'Year',
      from: 'From year',
      to: 'To year',
      kind: 'Kind',
      status: 'Status',
      participant: 'Who took part',
      organizer: 'Organiser',
    },
    facet: {
      TOPIC: 'Topics',
      SERIES: 'Series',
      COUNTRY: 'Countries',
      YEAR: 'Years',
      KIND: 'Kinds',
      PARTICIPANT: 'Who took part',
      ORGANIZER: 'Organisers',
    },
    order: 'Order',
    orders: { DESC: 'Latest first', ASC: 'Earliest first' },
    more: 'Show more',
    uncounted: 'Too many to be counted: narrow down by something else first.',
    mostFrequent: (n: number) => `The ${n} most frequent.`,
    basis: (events: number) => restingOn(events, `${many(events, 'event')}, whose records name the sources`),
  },

  homePage: homeTexts,

  state: {
    loading: 'Loading…',
    slow: 'The service takes longer than usual…',
    retrying: (attempt: number) => `The service does not answer. Trying again (attempt ${attempt})…`,
    again: 'Try again',
    unreachable: 'The service cannot be reached.',
    slowFailed: 'The service did not answer in time.',
    failed: 'The service met a fault.',
    refused: 'The service refused the question.',
    locked: 'This service answers to those who have a valid key.',
    key: 'Key',
    useKey: 'Use this key',
    keyHint: 'The operator of the service gives it. This tab keeps it until it is closed.',
    viewFailed: 'This view could not be shown.',
    empty: 'The graph is empty',
    emptyHint: 'Nothing has been loaded yet. Run this beside the service, then reload the page:',
    notFound: 'There is nothing at this address',
    notFoundHint:
      'The address may be mistyped. Search for what you expected here, or begin at the start page.',
    noEntity: (id: string) => `The graph has nothing with the id ${id}.`,
  },

  tools: {
    label: 'Share this view',
    copyAddress: 'Copy address',
    graphql: 'Open as GraphQL',
    copyGraphql: 'Copy as GraphQL',
    copyQuestion: (what: string) => `Copy: ${what}`,
    csv: 'CSV',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    saveFailed: 'That did not work: try again',
    copied: 'Copied',
    copyFailed: 'Copying was not allowed',
    cite: 'Cite this view',
    copyCitation: 'Copy citation',
    accessed: (date: string) => `accessed ${date}`,
    sources: (n: number) => `resting on ${many(n, 'source')}`,
  },

  evidence: {
    mark: {
      SINGLE_SOURCE: (sources: number) => many(sources, 'source'),
      UNANIMOUS: (sources: number) => `${many(sources, 'source')} agree`,
      COMPATIBLE: (sources: number) => `${many(sources, 'source')}, compatible`,
      CONTESTED: (sources: number) => `≠ contested · ${many(sources, 'source')}`,
    },
    explain: {
      SINGLE_SOURCE: 'One independent origin only.',
      UNANIMOUS: 'Independent sources say the same.',
      COMPATIBLE: 'The sources differ, and all can be true at once.',
      CONTESTED: 'The sources contradict each other.',
    },
    origins: (n: number) => `${many(n, 'independent origin')}.`,
    show: (what: string) => `Evidence for: ${what}`,
    none: 'No source recorded',
    says: 'says',
    denies: 'The source denies it',
    derived: (title: string) => `reprints, translates or excerpts “${title}”: counts as one origin with it`,
    locator: 'at',
    undated: 'no date',
    positions: 'What is said',
    outside: '(opens the publisher’s site)',
    deprecated: 'deprecated',
    not: 'not',
    notAccepted: 'not accepted',
    sourceLess: 'An editorial claim without a source.',
  },

  entity: {
    names: 'Names',
    namesHint: 'For a name without a mark, no source is recorded.',
    identifiers: 'Identifiers',
    participations: 'Took part in',
    participants: 'Who took part',
    plannedParticipations: 'Was to take part in',
    plannedParticipants: 'Who was to take part',
    organized: 'Organised',
    organizers: 'Organisers',
    attendance: 'Attendance',
    reported: 'Reported',
    identified: (n: number) => `${many(n, 'participant')} can be named here.`,
    identifiedOf: (n: number) => `${n.toLocaleString('en-GB')} identified`,
    howWeKnow: 'How we know',
    missing: (min: number, max: number | null) =>
      max === null
        ? `at least ${min} not identified`
        : min === max
          ? `${min} not identified`
          : `${min} to ${max} not identified`,
    ties: 'Most often met',
    tiesHint: 'By events at which both were present. Bodies count, not the people who speak for them.',
    sharedEvents: (n: number) => many(n, 'shared event'),
    inNetwork: 'Show in the network',
    facts: 'What sources say besides',
    disagreements: 'Where sources disagree',
    onBehalfOf: 'for',
    represented: 'represented by',
    notSaid: 'no source says for whom',
    undated: 'No date known',
    when: 'When',
    where: 'Where',
    kind: 'Kind',
    status: 'Status',
    series: 'Series',
    adoptedAt: 'Adopted at',
    speaker: 'Speaker',
    spokeFor: 'On behalf of',
    said: 'Said at',
    callsFor: 'Calls for',
    topics: 'Topics',
    posts: 'Posts over time',
    more: (n: number) => `Show ${n.toLocaleString('en-GB')} more`,
    moreUnknown: 'Show more',
    showing: (n: number, total: number) => `${n.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
    edition: (n: number) => `edition ${n}`,
    noEdition: 'no number given',
    processLink: 'Open as a process: timeline, matrix, who stayed',
    organizersLink: 'Which source lists whom, and who leaves whom out',
    pathsLink: 'Find paths from here',
    contestedLink: 'Contested facts',
  },

  contested: {
    title: 'Where sources disagree',
    lead: 'Facts on which sources contradict each other, side by side. A position that the policy accepts is marked; nothing is hidden.',
    accepted: 'The policy accepts one position:',
    tie: 'The policy finds a tie, so none is accepted:',
    acceptedMark: '✓ accepted by the policy',
    policy: (name: string) => `(Policy: ${name}.)`,
    entity: 'Only about',
    predicate: 'Only on',
    on: (predicate: string, facts: number) => `${predicate} (${facts})`,
    sourceKind: 'Where a source of this kind takes a position',
    all: 'all',
    clear: 'Show all',
    facts: 'Disagreements',
    none: 'No disagreement is known for this choice.',
  },

  organizers: {
    heading: 'Who lists whom as an organiser',
    title: (event: string) => `Who lists whom as an organiser: ${event}`,
    lead: 'Each line is a source, each column an organiser. “Not mentioned” means only that: a list that leaves somebody out does not deny that they organised.',
    caption: (sources: number, actors: number) =>
      `${many(sources, 'source')}, earliest first; ${many(actors, 'organiser')}`,
    source: 'Source',
    named: (n: number, of: number) => `in ${n} of ${of}`,
    notMentioned: 'not mentioned',
  },

  process: {
    all: 'Processes and series',
    allLead:
      'Events that belong together. Those come first of which the record names the most participants; how many came, it does not know.',
    kind: 'Process',
    record: 'Its record',
    sort: 'Sorted by',
    sorts: {
      named: 'participants named',
      editions: 'number of editions',
      latest: 'latest edition',
      name: 'name',
    },
    seriesCounts: (editions: number, named: number) =>
      `${many(editions, 'edition')} · ${many(named, 'participant')} named`,
    cohortQuestion: 'Who was at the chosen editions',
    editions: 'Editions',
    contestedDate: '≠ date contested',
    alsoSaid: (dates: readonly string[]) => `also said: ${dates.join('; ')}`,
    matrix: 'Who was at which edition',
    matrixLead:
      'These are the participants that sources name, not attendance lists. Nobody is taken to have stayed away because a source leaves them out.',
    coverage: {
      of: (named: number, min: number, max: number | null, what: string) =>
        `${named} of ${max === null ? `at least ${min}` : min === max ? min : `${min}–${max}`} ${what} named`,
      states: 'states',
      // With a soft hyphen: the columns of the matrix are narrow.
      organizations: 'organi\u00adsations',
      none: 'no number reported',
      thin: 'less than half of the states that sources report are named in the record',
    },
    openCell: 'Press a mark to see how we know.',
    cell: (said: string, actor: string, edition: string) => `${actor}, ${edition}: ${said}. How we know`,
    completeList: 'The list of the participants of this kind is said to be complete, and does not have it.',
    find: 'Find in the table',
    countAs: 'A speaker counts for',
    counts: {
      ROLLED_UP: 'their state or organisation',
      REPRESENTED: 'the body they spoke for',
      DIRECT: 'themselves',
    },
    changes: 'From edition to edition',
    changesLead: 'As far as is known. “Not seen” does not mean “left”: no source says either.',
    groups: {
      stayed: 'At both',
      returned: 'Seen again',
      joined: 'Joined: known not to be at the one before',
      firstSeen: 'First seen',
      left: 'Left: known not to be at this one',
      notSeen: 'Not seen at this one; not known',
    },
    topics: 'Topics across editions',
    topic: 'Topic',
    noSource: 'no source says so',
  },

  around: {
    link: 'What lies around it',
    title: (name: string) => `What lies around ${name}`,
    lead: 'Its links to other entities as a picture, and as a list with the evidence: nearest first, then latest first.',
    picture: 'Picture of the links. The list below has the same content.',
    depth: 'Links away, at the most',
    links: 'Links',
    none: 'No links of this choice are known.',
    omitted: (n: number) => `${many(n, 'link')} left out, so that the others can be seen`,
  },

  paths: {
    title: 'How two actors are connected',
    between: (from: string, to: string) => `From ${from} to ${to}`,
    lead: 'Shortest first; among equals, those that do not lead through something that everybody is linked to.',
    from: 'From',
    to: 'To',
    swap: 'Swap ends',
    pick: 'Choose two entities above to see how they are connected.',
    found: (n: number) => many(n, 'path'),
    truncated: 'there may be more: the search stops where enough is found',
    none: 'No path within these constraints.',
    relax: 'Do that',
    measures: (length: number, specificity: number) =>
      `${many(length, 'step')} · specificity ${specificity.toFixed(2)}`,
    maxLength: 'Steps at the most',
    since: 'From year',
    until: 'To year',
    minOrigins: 'Independent origins at least',
    hubs: 'Not through hubs with more links than',
    ordered: 'Steps in the order of time',
    certain: 'Only what was certainly so then',
    via: (n: number) => (n === 0 ? 'Through links of any kind' : `Through links of ${many(n, 'kind')} only`),
    viaHint: 'Tick to allow only these',
  },

  presence: {
    tookPart: 'took part',
    indirect:
      'Not named for the event itself: present through a session of it, or through a body that belongs to it.',
    notAmongFirst: (shown: number, total: number) =>
      `Not among the first ${shown} of ${many(total, 'participation')}: see the page of the event.`,
  },

  charts: chartsTexts,
  map: mapTexts,
  instrument: instrumentTexts,
  compare: compareTexts,
  documents: documentsTexts,
  listing: listingTexts,
  sources: sourcesTexts,
  trust: trustTexts,
  network: networkTexts,
  enums,
  dates: dateWords,
  noLanguage: 'language not recorded',
  editionPredicate: (n: string) => `Edition ${n}`,
  quoted: (text: string) => `“${text}”`,
  findings: findingsTexts,
  matrix: matrixTexts,
  processDocuments: processDocumentsTexts,
  actors: actorsTexts,
  page: pageTexts,
  record: recordTexts,
  panel: { close: 'Close' },

  timeline: {
    certain: 'certainly then',
    possible: 'possibly then: the sources leave it open',
    label: (what: string) => `Timeline: ${what}`,
    open: 'no source tells when it began or ended',
  },
} as const;
