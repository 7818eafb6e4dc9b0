import { CueBook } from '../prose/cue-book.ts';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */

/** Verbs behind a document that say that it states something. */
export const CLAIM_WORDS = new CueBook<true>([
  [
    true,
    `claims|says|states|assumes|describes|asserts|promises|specifies|behauptet|sagt|besagt|beschreibt|nimmt an|afirma|dice|indica|supone|diz|assume|affirme|dit|décrit|afferma|sostiene|twierdzi|mówi|opisuje
    |утверждает|говорит|описывает|nói rằng|nêu|声称|述べる|주장한다|يذكر|يقول`,
  ],
]);

/** Words that set two statements against each other. */
export const CONTRAST_WORDS = new CueBook<true>([
  [
    true,
    `contradicts|contradict|contradiction|conflicts with|conflict with|in conflict|inconsistent|disagree|disagrees|mismatch|only true if|only true when|not true|neither document|both cannot|widerspricht|widerspruch|nur wahr wenn
    |contradice|contradicen|contradicción|contradiz|contradição|contredit|contradiction|contraddice|contraddizione|sprzeczne|sprzeczność|противоречит|противоречие|mâu thuẫn|矛盾|모순|يتناقض|تناقض`,
  ],
]);
