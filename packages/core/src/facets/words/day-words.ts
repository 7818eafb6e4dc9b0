import { CueBook } from '../prose/cue-book.ts';

/** How a word beside a date takes it: something waits until that day, or for the day to be over. */
export type DayWord = 'from' | 'after';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const WORDS: Readonly<Record<DayWord, string>> = {
  from: `until|till|from|on|as of|starting|starting on|starting from|not before|no earlier than|not earlier than|earliest|bis|bis zum|ab|ab dem|vom|am|nicht vor|nicht vor dem|frühestens|frühestens am
    |hasta|hasta el|desde|desde el|a partir de|a partir del|no antes de|no antes del|até|a partir do|não antes de|jusqu'au|dès le|à partir du|pas avant|pas avant le|fino al|dal|a partire dal|non prima del
    |do|od|nie wcześniej niż|nie przed|до|с|со|не ранее|не раньше|đến|từ|không trước|直到|从|起|まで|から|以降|까지|부터|이후|حتى|من|ليس قبل`,
  after: `after|nach|nach dem|después de|después del|depois de|após|après|après le|dopo|dopo il|po|после|sau|之后|以后|の後|後|다음|بعد`,
};

/** The words that may stand beside a day that is waited for. */
export const DAY_WORDS = new CueBook<DayWord>([
  ['from', WORDS.from],
  ['after', WORDS.after],
]);
