import { CueBook } from '../prose/cue-book.ts';

/** Nobody and nothing by themselves, none of those that follow, no thing of a kind, and behind a denial anybody and anything. */
export type NobodyWord = 'nobody' | 'none-of' | 'no' | 'any';

/* By language: en, de, es, pt, fr, it, pl, ru, vi. */

/** Words for nobody where it is said whom a decision blocks. */
export const NOBODY_WORDS = new CueBook<NobodyWord>([
  [
    'nobody',
    `nobody|no one|noone|nothing|none|no body|niemand|niemanden|niemandem|nichts|nadie|a nadie|nada|ninguém|a ninguém|personne|rien|nessuno|niente|nulla|nikt|nikogo|nic|niczego|никто|никого|ничто|ничего
    |không ai|không gì`,
  ],
  [
    'none-of',
    `none of|neither|neither of|nothing of|nothing in|nobody in|no one in|nobody of|keines von|keinen von|keine von|keines der|keinen der|keine der|keiner der|weder|ninguno de|ninguna de|nenhum de|nenhuma de|nenhum dos|nenhuma das|aucun de
    |aucune de|aucun des|aucune des|nessuno di|nessuna di|żaden z|żadnego z|żadnej z|ни один из|ни одного из|không có cái nào trong`,
  ],
  [
    'no',
    `no|kein|keine|keinen|keiner|keines|keinem|ningún|ninguna|nenhum|nenhuma|aucun|aucune|nessun|nessuna|żaden|żadnego|żadnej`,
  ],
  ['any', `any|anyone|anybody|anything|any one`],
]);

/** Words behind which stands what is blocked after all: "blocks nobody but WS2". */
export const EXCEPT_WORDS = new CueBook<true>([
  [
    true,
    `but|except|except for|besides|other than|apart from|save|außer|ausser|bis auf|excepto|salvo|menos|exceto|sauf|excepté|tranne|eccetto|oprócz|poza|кроме|ngoại trừ|trừ`,
  ],
]);
