/** Holds in Russian what the list of actors says. */
import type * as english from '../en/actors.js';
import { many } from './words.js';

export const actorsTexts: typeof english.actorsTexts = {
  title: 'Участники',
  lead: 'Государства, организации и люди по именам. Учитывается лишь то, о чём источники сообщают, а не то, что они объявляют заранее.',
  none: 'Для этого выбора участников не известно.',
  filters: {
    q: 'Слова',
    kind: 'Вид',
    member: 'Член организации',
    series: 'Участие в серии',
    role: 'Роль на мероприятии',
  },
  participations: (n: number) => (n === 0 ? 'участий не записано' : many(n, 'участие', 'участия', 'участий')),
  organised: (n: number) => `организовано: ${n.toLocaleString('ru')}`,
  basis: (n: number) =>
    n === 0 ? '' : `${many(n, 'участник', 'участника', 'участников')}; источники названы в их записях`,
};
