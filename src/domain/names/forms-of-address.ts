/** Forms of address, ranks and high offices, which people write before a name and names rarely hold. */

import type { Word } from './words.js';

/** Folded, as `wordsOf` gives them; by language. */
const FORMS: ReadonlySet<string> = new Set(
  [
    // English
    'mr mrs ms miss mx dr prof professor sir madam lord lady excellency highness majesty honourable honorable hon',
    'sheikh shaikh ambassador amb general gen maj major colonel col lieutenant lt captain capt brigadier admiral',
    'commissioner president minister chairman chairperson',
    // French, German, Spanish, Turkish
    'mme mlle monsieur madame docteur general ambassadeur ambassadrice ministre president presidente',
    'herr frau botschafter botschafterin minister ministerin senor senora sr sra bay bayan sayin',
    // Russian
    'gospodin gospozha gospodina gospozhi gospodinu tovarishch general polkovnik podpolkovnik mayor leytenant kapitan',
    'generala polkovnika mayora leytenanta prezident prezidenta ministr ministra posol posla gensek genseka sheykh',
    'doktor professor akademik predsedatel zha zhi zhe zhoy nu nom',
    // Tajik, Uzbek, Kazakh
    'janob janobi mukhtaram muhtaram safir saryozdor rais vazir janoblari myrza',
    // Arabic and Persian
    'السيد السيده سيد الشيخ الدكتور دكتور الرئيس معالي سعاده سمو صاحب السمو الوزير السفير اللواء العميد العقيد الفريق الاستاذ الامير',
    'اقاي خانم جناب رييس جمهور سردار',
    // Hindi and Greek: the marks of vowels are gone
    'शर शरमत शरीमती डॉ डा शरी',
    'kyrios kyria kos kyr kyrio kyrias',
  ]
    .join(' ')
    .split(' '),
);
/** Two words that are a form of address together, though neither is one alone. */
const PAIRS: ReadonlySet<string> = new Set([
  'secretary general',
  'under secretary',
  'his excellency',
  'her excellency',
  'his highness',
  'her highness',
  'royal highness',
  'prime minister',
  'foreign minister',
  'generalnyy sekretar',
  'premer ministr',
]);
/** What scripts without spaces write at the beginning or at the end of a name. */
const AFFIXES =
  /^(?:คณ|คุณ|นาย|นางสาว|นาง|ดร)(?=.{2})|(?<=.{2})(?:先生|女士|小姐|博士|将军|將軍|大使|部长|部長|主席|总统|總統|大統領|大臣|さん|さま|様|氏|씨|님|대사|장관|대통령)$/u;

/** Whether the word at this place of a text is, perhaps with its neighbour, a form of address. */
export function isFormOfAddress(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  if (FORMS.has(word)) return true;
  return PAIRS.has(`${word} ${words[at + 1]?.text}`) || PAIRS.has(`${words[at - 1]?.text} ${word}`);
}

export const withoutAddress = (text: string): string => text.replace(AFFIXES, '');
