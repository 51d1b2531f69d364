/** What previews of a shared link and search engines show of a view that is about no single entity. */
import type { PageLanguage } from './page-language.js';

const SITE = 'Communiqué';

interface ViewHead {
  readonly title: string;
  readonly description: string;
}

type TitleAndDescription = readonly [title: string, description: string];

const ENGLISH = {
  '': [SITE, 'Who met whom, where, on whose behalf, what was declared, and how we know.'],
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
  '/compare': [
    'Two actors side by side',
    'What both took part in, and what one alone did, as far as is known.',
  ],
  '/trust': ['Without a source', 'Which facts would fall, change or settle without it.'],
  '/contested': [
    'Where sources disagree',
    'Dates, places, numbers and organisers, side by side by publisher.',
  ],
} as const satisfies Readonly<Record<string, TitleAndDescription>>;

type ViewPath = keyof typeof ENGLISH;

/** By the path of the view; one that is not here is shown as the first. */
const HEADS: Readonly<Record<PageLanguage, Readonly<Record<ViewPath, TitleAndDescription>>>> = {
  en: ENGLISH,
  ru: {
    '': [SITE, 'Кто с кем встречался, где, от чьего имени, что было провозглашено и откуда это известно.'],
    '/search': [
      'Поиск',
      'Лица, организации, государства, мероприятия и документы по имени в любой письменности.',
    ],
    '/search/events': [
      'Мероприятия',
      'Конференции, встречи и учебные курсы по теме, стране, серии, виду и году.',
    ],
    '/documents': ['Документы', 'Что принято, на что ссылается и к чему призывает, рядом.'],
    '/actors': ['Участники', 'Государства, организации и лица и число мероприятий каждого.'],
    '/sources': ['Источники', 'Всё, на чём основаны сведения, по издателю и виду.'],
    '/network': ['Кто с кем сотрудничает', 'Государства и организации, связанные общими мероприятиями.'],
    '/process': [
      'Процессы и серии',
      'От конференции к конференции: кто участвовал, кто остался и о ком ничего не известно.',
    ],
    '/map': ['Карта', 'Где проходили мероприятия.'],
    '/charts': ['Диаграммы', 'Сотрудничество, темы и источники по годам: рисунком и таблицей.'],
    '/paths': ['Как связаны два участника', 'От одного к другому в несколько шагов, каждый с основанием.'],
    '/compare': ['Два участника рядом', 'В чём участвовали оба и в чём один из них, насколько это известно.'],
    '/trust': ['Без источника', 'Какие сведения без него отпали бы, изменились или перестали быть спорными.'],
    '/contested': ['В чём источники расходятся', 'Даты, места, числа и организаторы, рядом, по издателям.'],
  },
};

export function headOfView(pathname: string, language: PageLanguage): ViewHead {
  const heads = HEADS[language];
  const [title, description] = Object.hasOwn(heads, pathname) ? heads[pathname as ViewPath] : heads[''];
  return { title: title === SITE ? SITE : `${title} · ${SITE}`, description };
}
