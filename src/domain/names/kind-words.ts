/** Words for kinds of events and documents, by their folded beginnings, in the languages of our names. */
import { standsForAny } from './stands-for-any.js';

const BEGINNINGS: readonly (readonly [beginnings: string, kinds: readonly string[]])[] = [
  [
    'conferenc konferen konfrons conferenz موتمر كنفرانس конфронс 会议 会議 회의 सममलन การประชม',
    ['CONFERENCE'],
  ],
  ['forum симпозиум simpozium symposi منتدي 论坛', ['CONFERENCE', 'MEETING']],
  ['summit sammit gipfel sommet قمه 峰会', ['SUMMIT']],
  [
    'meeting vstrech soveshchani zasedani sobrani jalasa jamomad vokhuri muloqot majlis uchrashuv treffen reunion rencontre اجتماع لقاء جلسه 会议 会晤',
    ['MEETING'],
  ],
  ['consultation konsultatsi dialogue dialog', ['MEETING', 'OTHER']],
  [
    'training seminar seminari workshop course courses trening obucheni kurs uchebn تدريب ندوه 培训 研讨会 exercise ucheni',
    ['TRAINING'],
  ],
  ['operation operatsi amaliyot عمليه 行动', ['OPERATION']],
  ['visit vizit poezdk safar besuch زياره 访问', ['VISIT']],
  ['briefing brifing احاطه', ['BRIEFING']],
  ['side storonn', ['SIDE_EVENT']],
  ['event events meropriyati حدث 活动', ['EVENT']],
  ['session sessi plenary segment', ['SESSION']],
  ['process prozess protsess ravand ravandi عمليه edition', ['SERIES']],
  ['resolution rezolyutsi qatnoma kararha قرار 决议 res unscr unscrs', ['RESOLUTION']],
  ['declaration deklaratsi elomiya bayonoti erklarung اعلان بيان 宣言', ['DECLARATION']],
  ['communique kommyunike', ['DECLARATION', 'JOINT_STATEMENT']],
  ['agreement soglasheni sozishnoma dogovor treaty accord abkommen اتفاق معاهده 协定', ['AGREEMENT']],
  ['strategy strateg istratezhi استراتيجي 战略', ['STRATEGY']],
  ['memorandum mou yoddosht مذكره 备忘录', ['MEMORANDUM']],
  ['plan naqsha خطه', ['PLAN_OF_ACTION']],
  ['statement zayavleni', ['JOINT_STATEMENT']],
  ['summary rezyume', ['CHAIRS_SUMMARY']],
];
/** Shorter ones must be the whole word: a plan is no planet. */
const MIN_BEGINNING = 6;

/** Lists the kinds that a folded word may stand for; SERIES is what an event of a series is part of. */
export function kindsNamed(text: string): readonly string[] {
  return BEGINNINGS.flatMap(([beginnings, kinds]) =>
    standsForAny(text, beginnings, MIN_BEGINNING) ? kinds : [],
  );
}
