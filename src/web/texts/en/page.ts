/** Holds what the frame of every view says: its navigation, its palette, its menus. */
import { many } from './words.js';

export const pageTexts = {
  nav: {
    events: 'Events',
    documents: 'Documents',
    actors: 'Actors',
    sources: 'Sources',
    network: 'Network',
    process: 'Processes',
    map: 'Map',
    charts: 'Charts',
    paths: 'Paths',
    contested: 'Disagreements',
    graphql: 'API',
  },
  menu: 'Menu',
  recovers: 'The page goes on by itself when the service is back.',
  palette: {
    open: 'Find',
    title: 'Find and go to',
    key: '/',
    label: 'Go to a view, a person, an organisation, an event or a document',
    views: 'Views',
    recent: 'Seen in this session',
    found: 'Found',
    all: (text: string) => `All results for “${text}”`,
    count: (n: number) => `${many(n, 'choice')}; use the arrow keys to choose`,
    none: 'Nothing of this name. Try a surname alone, an acronym, or another script.',
    hint: '↑ ↓ to choose · Enter to open · Esc to close',
    close: 'Close',
  },
  download: 'Download',
  share: 'Share',
  graphqlOf: (what: string) => `Open as GraphQL: ${what}`,
  sections: 'On this page',
};
