/** Holds everything that the page says in Russian, with the keys of ../en/index.ts. */
import type { Texts } from '../in-any-language.js';
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
import { formFor, many, number, restingOn } from './words.js';

const events = (n: number): string => many(n, 'мероприятие', 'мероприятия', 'мероприятий');
const sources = (n: number): string => many(n, 'источник', 'источника', 'источников');

export const russian: Texts = {
  name: 'Communiqué',
  skip: 'Перейти к содержанию',
  home: 'Communiqué, начальная страница',
  mainNavigation: 'Разделы',
  nav: { api: 'Интерфейс GraphQL' },
  theme: {
    label: 'Цвета',
    system: 'Цвета: системные',
    light: 'Цвета: светлые',
    dark: 'Цвета: тёмные',
  },
  colophon:
    'Если кто-либо не упомянут в списке, это не означает, что он отсутствовал. Неизвестное показано как неизвестное.',

  search: {
    label: 'Поиск лица, организации, государства, мероприятия или документа',
    short: 'Поиск',
    hint: 'Любая письменность и любое написание: Мирализода, Miralizoda, CARICC, Кувейт',
    matched: (name) => `найдено по имени или названию «${name}»`,
    found: (n) =>
      n === 0
        ? 'Ничего не найдено'
        : `${many(n, 'результат', 'результата', 'результатов')}; выбор – клавишами со стрелками`,
    none: (q) => `По запросу «${q}» сведений нет.`,
    noneHint:
      'Попробуйте одну фамилию, сокращение или другую письменность. Короткие сокращения, такие как ЕС, ищутся только при полном совпадении.',
    all: (q) => `Все результаты по запросу «${q}»`,
    title: (q) => (q === '' ? 'Поиск' : `Поиск: ${q}`),
    count: (n) => many(n, 'результат', 'результата', 'результатов'),
    truncated: 'Совпадений больше, чем можно упорядочить: уточните запрос.',
    kinds: 'Только',
    ofKind: (kind, n) => `${kind} (${number(n)})`,
    inEvents: 'Эти слова среди мероприятий: по темам, местам и годам',
  },

  events: {
    title: 'Мероприятия',
    lead: 'Числа показывают, сколько мероприятий останется при таком выборе; мероприятие с неточной датой учтено в каждом году, в котором оно могло состояться.',
    link: 'Все мероприятия по темам, местам, сериям и годам',
    ofEntity: 'Мероприятия по темам, местам и годам',
    text: 'Со словами',
    found: 'Мероприятия',
    none: 'При таком выборе мероприятий не известно.',
    chosen: 'Выбрано',
    remove: 'Убрать это условие',
    facets: 'Уточнить выбор',
    filters: {
      q: 'Слова',
      topic: 'Тема',
      series: 'Серия',
      place: 'Место',
      country: 'Страна',
      year: 'Год',
      from: 'С года',
      to: 'По год',
      kind: 'Вид',
      status: 'Статус',
      participant: 'Участник',
      organizer: 'Организатор',
    },
    facet: {
      TOPIC: 'Темы',
      SERIES: 'Серии',
      COUNTRY: 'Страны',
      YEAR: 'Годы',
      KIND: 'Виды',
      PARTICIPANT: 'Участники',
      ORGANIZER: 'Организаторы',
    },
    order: 'Порядок',
    orders: { DESC: 'Сначала последние', ASC: 'Сначала ранние' },
    more: 'Показать ещё',
    uncounted: 'Слишком много для подсчёта: сначала уточните выбор по другому признаку.',
    mostFrequent: (n) => `Наиболее частые: ${number(n)}.`,
    basis: (n) => restingOn(n, `${events(n)}, в записях которых названы источники`),
  },

  homePage: homeTexts,

  state: {
    loading: 'Загрузка…',
    slow: 'Служба отвечает дольше обычного…',
    retrying: (attempt) => `Служба не отвечает. Повторная попытка (${number(attempt)})…`,
    again: 'Повторить',
    unreachable: 'Служба недоступна.',
    slowFailed: 'Служба не ответила вовремя.',
    failed: 'В работе службы произошёл сбой.',
    refused: 'Служба отклонила запрос.',
    locked: 'Служба отвечает только обладателям действительного ключа.',
    key: 'Ключ',
    useKey: 'Использовать этот ключ',
    keyHint: 'Ключ выдаёт оператор службы. Он хранится в этой вкладке, пока она не закрыта.',
    viewFailed: 'Не удалось показать этот раздел.',
    empty: 'Граф пуст',
    emptyHint: 'Данные ещё не загружены. Выполните рядом со службой следующую команду и обновите страницу:',
    notFound: 'По этому адресу ничего нет',
    notFoundHint: 'Возможно, в адресе опечатка. Воспользуйтесь поиском или начните с начальной страницы.',
    noEntity: (id) => `В графе нет записи с идентификатором ${id}.`,
  },

  tools: {
    label: 'Поделиться этой страницей',
    copyAddress: 'Скопировать адрес',
    graphql: 'Открыть как GraphQL',
    copyGraphql: 'Скопировать как GraphQL',
    copyQuestion: (what) => `Скопировать: ${what}`,
    csv: 'CSV',
    svg: 'Изображение (SVG)',
    png: 'Изображение (PNG)',
    saveFailed: 'Не получилось: повторите',
    copied: 'Скопировано',
    copyFailed: 'Копирование не разрешено',
    cite: 'Ссылка на эту страницу',
    copyCitation: 'Скопировать ссылку',
    accessed: (date) => `дата обращения: ${date}`,
    sources: (n) => `на основании ${many(n, 'источника', 'источников', 'источников')}`,
  },

  evidence: {
    mark: {
      SINGLE_SOURCE: sources,
      UNANIMOUS: (n) =>
        `${sources(n)}: ${formFor(n, 'подтверждает', 'сообщения совпадают', 'сообщения совпадают')}`,
      COMPATIBLE: (n) => `${sources(n)}, сообщения совместимы`,
      CONTESTED: (n) => `≠ оспаривается · ${sources(n)}`,
    },
    explain: {
      SINGLE_SOURCE: 'Только один независимый первоисточник.',
      UNANIMOUS: 'Независимые источники сообщают одно и то же.',
      COMPATIBLE: 'Сообщения источников различаются, но могут быть верны одновременно.',
      CONTESTED: 'Источники противоречат друг другу.',
    },
    origins: (n) =>
      `${many(n, 'независимый первоисточник', 'независимых первоисточника', 'независимых первоисточников')}.`,
    show: (what) => `Подтверждение: ${what}`,
    none: 'Источник не указан',
    says: 'сообщает',
    denies: 'Источник это отрицает',
    derived: (title) =>
      `перепечатка, перевод или выдержки из «${title}»: считается с ним одним первоисточником`,
    locator: 'место в источнике:',
    undated: 'без даты',
    positions: 'Что сообщается',
    outside: '(откроется сайт издателя)',
    deprecated: 'отклонено',
    not: 'не',
    notAccepted: 'не принято',
    sourceLess: 'Утверждение составителей без источника.',
  },

  entity: {
    names: 'Имена и названия',
    namesHint: 'Если отметки нет, источник имени или названия не указан.',
    identifiers: 'Идентификаторы',
    participations: 'Участие в мероприятиях',
    participants: 'Участники',
    plannedParticipations: 'Планировавшееся участие',
    plannedParticipants: 'Кто должен был участвовать',
    organized: 'Организованные мероприятия',
    organizers: 'Организаторы',
    attendance: 'Число участников',
    reported: 'Сообщается',
    identified: (n) =>
      `Здесь ${formFor(n, 'назван', 'названы', 'названо')} ${many(n, 'участник', 'участника', 'участников')}.`,
    identifiedOf: (n) => `установлено: ${number(n)}`,
    howWeKnow: 'Откуда это известно',
    missing: (min, max) =>
      max === null
        ? `не установлено: не менее ${number(min)}`
        : min === max
          ? `не установлено: ${number(min)}`
          : `не установлено: от ${number(min)} до ${number(max)}`,
    ties: 'Чаще всего встречались',
    tiesHint:
      'По мероприятиям, на которых присутствовали обе стороны. Учитываются органы и организации, а не выступающие от их имени лица.',
    sharedEvents: (n) => many(n, 'общее мероприятие', 'общих мероприятия', 'общих мероприятий'),
    inNetwork: 'Показать в сети',
    facts: 'Что ещё сообщают источники',
    disagreements: 'Где источники расходятся',
    onBehalfOf: '– от имени:',
    represented: 'в лице:',
    notSaid: 'источники не сообщают, от чьего имени',
    undated: 'Дата неизвестна',
    when: 'Когда',
    where: 'Где',
    kind: 'Вид',
    status: 'Статус',
    series: 'Серия',
    adoptedAt: 'Где принят',
    speaker: 'Выступающий',
    spokeFor: 'От имени',
    said: 'Где прозвучало',
    callsFor: 'Призывы',
    topics: 'Темы',
    posts: 'Должности по времени',
    more: (n) => `Показать ещё ${number(n)}`,
    moreUnknown: 'Показать ещё',
    showing: (n, total) => `${number(n)} из ${number(total)}`,
    edition: (n) => `№\u00A0${number(n)} в серии`,
    noEdition: 'номер не указан',
    processLink: 'Открыть как процесс: ось времени, таблица участия, кто остался участником',
    organizersLink: 'Какой источник кого называет и кого не упоминает',
    pathsLink: 'Найти пути отсюда',
    contestedLink: 'Оспариваемые факты',
  },

  contested: {
    title: 'Где источники расходятся',
    lead: 'Факты, о которых источники противоречат друг другу, с позициями рядом. Позиция, принятая согласно правилу, отмечена; ничто не скрыто.',
    accepted: 'Согласно правилу принята одна позиция:',
    tie: 'Согласно правилу позиции равны, поэтому ни одна не принята:',
    acceptedMark: '✓ принято согласно правилу',
    policy: (name) => `(Правило: ${name}.)`,
    entity: 'Только о',
    predicate: 'Только по предмету',
    on: (predicate, facts) => `${predicate} (${number(facts)})`,
    sourceKind: 'Где позицию занимает источник этого вида',
    all: 'все',
    clear: 'Показать все',
    facts: 'Разногласия',
    none: 'При таком выборе разногласий не известно.',
  },

  organizers: {
    heading: 'Кто кого называет организатором',
    title: (event) => `Кто кого называет организатором: ${event}`,
    lead: 'Каждая строка – источник, каждый столбец – организатор. «Не упоминается» означает только это: если кто-либо не назван в списке, это не отрицает его участия в организации.',
    caption: (n, actors) =>
      `${sources(n)}, сначала самые ранние; ${many(actors, 'организатор', 'организатора', 'организаторов')}`,
    source: 'Источник',
    named: (n, of) => `в ${number(n)} из ${number(of)}`,
    notMentioned: 'не упоминается',
  },

  process: {
    all: 'Процессы и серии',
    allLead:
      'Мероприятия, составляющие одно целое. Первыми стоят те, для которых названо больше всего участников; сколько их было на деле, по записям неизвестно.',
    kind: 'Процесс',
    record: 'Запись о нём',
    sort: 'Упорядочить по',
    sorts: {
      named: 'числу названных участников',
      editions: 'числу мероприятий',
      latest: 'дате последнего мероприятия',
      name: 'названию',
    },
    seriesCounts: (editions, named) =>
      `${events(editions)} · ${formFor(named, 'назван', 'названы', 'названо')} ${many(named, 'участник', 'участника', 'участников')}`,
    cohortQuestion: 'Кто был на выбранных мероприятиях',
    editions: 'Мероприятия серии',
    contestedDate: '≠ дата оспаривается',
    alsoSaid: (dates) => `сообщается также: ${dates.join('; ')}`,
    matrix: 'Кто в каком мероприятии участвовал',
    matrixLead:
      'Это участники, которых называют источники, а не списки присутствовавших. Если источник кого-либо не упоминает, отсутствие из этого не следует.',
    coverage: {
      of: (named, min, max, what) =>
        `${what}: ${number(named)} из ${max === null ? `не менее ${number(min)}` : min === max ? number(min) : `${number(min)}–${number(max)}`}`,
      states: 'названо государств',
      organizations: 'названо организаций',
      none: 'число не сообщается',
      thin: 'названо менее половины государств, о которых сообщают источники',
    },
    openCell: 'Нажмите на знак, чтобы увидеть, откуда это известно.',
    cell: (said, actor, edition) => `${actor}, ${edition}: ${said}. Откуда это известно`,
    completeList: 'Список участников этого вида назван полным, и этого участника в нём нет.',
    find: 'Найти в таблице',
    countAs: 'Выступающий засчитывается',
    counts: {
      ROLLED_UP: 'его государству или организации',
      REPRESENTED: 'органу, от имени которого он выступал',
      DIRECT: 'ему самому',
    },
    changes: 'От мероприятия к мероприятию',
    changesLead: 'Насколько известно. «Не отмечены» не значит «вышли»: об этом источники не сообщают.',
    groups: {
      stayed: 'На обоих',
      returned: 'Отмечены вновь',
      joined: 'Присоединились: известно, что на предыдущем их не было',
      firstSeen: 'Отмечены впервые',
      left: 'Выбыли: известно, что на этом их не было',
      notSeen: 'На этом не отмечены; неизвестно',
    },
    topics: 'Темы по мероприятиям',
    topic: 'Тема',
    noSource: 'источники не сообщают',
  },

  around: {
    link: 'Ближайшие связи',
    title: (name) => `Ближайшие связи: ${name}`,
    lead: 'Связи с другими записями в виде изображения и списка с подтверждениями: сначала ближайшие, затем самые поздние.',
    picture: 'Изображение связей. Список ниже передаёт то же содержание.',
    depth: 'Удалённость в связях, не более',
    links: 'Связи',
    none: 'Связей такого вида не известно.',
    omitted: (n) =>
      `${many(n, 'связь опущена', 'связи опущены', 'связей опущено')}, чтобы были видны остальные`,
  },

  paths: {
    title: 'Как связаны две стороны',
    between: (from, to) => `Путь: ${from} – ${to}`,
    lead: 'Сначала кратчайшие; из равных – те, что не проходят через то, с чем связаны все.',
    from: 'От',
    to: 'До',
    swap: 'Поменять местами',
    pick: 'Выберите выше две записи, чтобы увидеть, как они связаны.',
    found: (n) => many(n, 'путь', 'пути', 'путей'),
    truncated: 'возможно, есть и другие: поиск прекращается, когда найдено достаточно',
    none: 'При этих условиях путь не найден.',
    relax: 'Изменить условие',
    measures: (length, specificity) =>
      `${many(length, 'шаг', 'шага', 'шагов')} · специфичность ${specificity.toLocaleString('ru', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
    maxLength: 'Шагов, не более',
    since: 'С года',
    until: 'По год',
    minOrigins: 'Независимых первоисточников, не менее',
    hubs: 'Не через узлы, у которых связей больше',
    ordered: 'Шаги в порядке времени',
    certain: 'Только то, что в это время было несомненно',
    via: (n) =>
      n === 0 ? 'Через связи любого вида' : `Только через связи ${many(n, 'вида', 'видов', 'видов')}`,
    viaHint: 'Отметьте, чтобы допускать только эти виды',
  },

  presence: {
    tookPart: 'участие',
    indirect:
      'Для самого мероприятия не упоминается: присутствие – через его заседание или через орган, входящий в состав.',
    notAmongFirst: (shown, total) =>
      `Нет среди первых ${number(shown)} из ${many(total, 'записи', 'записей', 'записей')} об участии: см. страницу мероприятия.`,
  },

  actors: actorsTexts,
  charts: chartsTexts,
  compare: compareTexts,
  documents: documentsTexts,
  findings: findingsTexts,
  instrument: instrumentTexts,
  listing: listingTexts,
  map: mapTexts,
  matrix: matrixTexts,
  page: pageTexts,
  processDocuments: processDocumentsTexts,
  record: recordTexts,
  sources: sourcesTexts,
  trust: trustTexts,
  network: networkTexts,
  enums,
  dates: dateWords,
  noLanguage: 'язык не указан',
  editionPredicate: (n) => `Мероприятие №\u00A0${n} серии`,
  quoted: (text) => `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`,
  panel: { close: 'Закрыть' },

  timeline: {
    certain: 'несомненно в это время',
    possible: 'возможно в это время: источники оставляют это открытым',
    label: (what) => `Ось времени: ${what}`,
    open: 'источники не сообщают, когда это началось или закончилось',
  },
};
