/** Holds in Russian what the frame of every view says. */
import type * as english from '../en/page.js';
import { many } from './words.js';

export const pageTexts: typeof english.pageTexts = {
  nav: {
    events: 'Мероприятия',
    documents: 'Документы',
    actors: 'Участники',
    sources: 'Источники',
    network: 'Сеть',
    process: 'Процессы',
    map: 'Карта',
    charts: 'Диаграммы',
    paths: 'Пути',
    contested: 'Разногласия',
    graphql: 'API',
  },
  menu: 'Меню',
  recovers: 'Страница продолжит сама, когда служба вернётся.',
  palette: {
    open: 'Найти',
    title: 'Поиск и переход',
    key: '/',
    label: 'Перейти к разделу, человеку, организации, мероприятию или документу',
    views: 'Разделы',
    recent: 'Просмотрено в этом сеансе',
    found: 'Найдено',
    all: (text: string) => `Все результаты для «${text}»`,
    count: (n: number) => `${many(n, 'вариант', 'варианта', 'вариантов')}; выбирайте клавишами со стрелками`,
    none: 'С таким именем ничего нет. Попробуйте одну фамилию, сокращение или другое письмо.',
    hint: '↑ ↓ — выбрать · Enter — открыть · Esc — закрыть',
    close: 'Закрыть',
  },
  download: 'Скачать',
  share: 'Поделиться',
  graphqlOf: (what: string) => `Открыть как GraphQL: ${what}`,
  sections: 'На этой странице',
};
