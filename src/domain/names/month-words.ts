/** The names of months, by their folded beginnings, in the languages of our names. */
import { standsForAny } from './stands-for-any.js';

const BEGINNINGS: readonly string[] = [
  'january jan yanvar janvar janvier januar enero يناير',
  'february feb fevral fevrier februar febrero فبراير',
  'march mart marta marti marte mars marz marzo مارس',
  'april apr aprel aprele avril abril ابريل نيسان',
  'may maya mae maye mayi mai mayo مايو',
  'june jun iyun iyune iyuni juin juni junio يونيو',
  'july jul iyul iyule iyuli juillet juli julio يوليو',
  'august aug avgust aout agosto اغسطس',
  'september sept sep sentyabr sentabr septembre septiembre سبتمبر',
  'october oct oktyabr oktabr octobre oktober octubre اكتوبر',
  'november nov noyabr novembre noviembre نوفمبر',
  'december dec dekabr decembre dezember diciembre ديسمبر',
];
/** Longer ones may be declined: октября, октябре. */
const MIN_BEGINNING = 5;

/** Lists the months, 1 to 12, that a folded word may stand for. */
export function monthNamed(text: string): readonly number[] {
  return BEGINNINGS.flatMap((beginnings, i) =>
    standsForAny(text, beginnings, MIN_BEGINNING) ? [i + 1] : [],
  );
}
