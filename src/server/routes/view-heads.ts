/** What previews of a shared link and search engines show of a view that is about no single entity. */
const SITE = 'Communiqué';

interface ViewHead {
  readonly title: string;
  readonly description: string;
}

/** By the path of the view; a view that is not here is shown under the name of the site. */
const HEADS: Readonly<Record<string, readonly [title: string, description: string]>> = {
  '/search': [
    'Search',
    'People, organisations, states, events and documents, found by a name in any script.',
  ],
  '/search/events': [
    'Events',
    'Conferences, meetings and trainings by topic, country, series, kind and year.',
  ],
  '/documents': ['Documents', 'What was adopted, what it cites, and what it calls for, side by side.'],
  '/actors': ['Actors', 'States, organisations and people, and at how many events each was.'],
  '/sources': ['Sources', 'Everything that the record rests on, by publisher and kind.'],
  '/network': ['Who cooperates with whom', 'States and organisations tied by the events that they shared.'],
  '/process': [
    'Processes and series',
    'Edition by edition: who came, who stayed, and of whom nothing is known.',
  ],
  '/map': ['Map', 'Where events were held.'],
  '/charts': ['Charts', 'Cooperation, topics and sources over time, each as a picture and as a table.'],
  '/paths': ['How two actors are connected', 'From one to the other in a few steps, each with its evidence.'],
  '/contested': [
    'Where sources disagree',
    'Dates, places, numbers and organisers, side by side by publisher.',
  ],
};

const FIRST: ViewHead = {
  title: SITE,
  description: 'Who met whom, where, on whose behalf, what was declared, and how we know.',
};

export function headOfView(pathname: string): ViewHead {
  const found = Object.hasOwn(HEADS, pathname) ? HEADS[pathname] : undefined;
  return found === undefined ? FIRST : { title: `${found[0]} · ${SITE}`, description: found[1] };
}
