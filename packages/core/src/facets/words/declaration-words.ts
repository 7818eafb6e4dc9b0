import { CueBook } from '../prose/cue-book.ts';

/**
 * What a word says against the way that a sentence names: `before` it ("not the boundary"), `behind` it ("the boundary was
 * refused"), or wherever it stands ("to be decided").
 */
export type DenialPlace = 'before' | 'behind' | 'anywhere';

/* One line a language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const BEFORE = `may|instead of|rather than|without|neither|nor|against|outside|outside of|beyond|unlike|contrary to|except|excluding|avoid*|drop*|oppos*|leaves
  |statt|anstatt|anstelle|ohne|weder|noch|gegen|außerhalb|außer|jenseits
  |en vez de|en lugar de|sin|ni|contra|fuera de|salvo
  |em vez de|em lugar de|ao invés de|sem|nem|contra|fora de|fora da|salvo
  |au lieu de|plutôt que|sans|ni|contre|hors de|hors|sauf
  |invece di|invece della|al posto di|senza|né|contro|fuori|salvo
  |zamiast|bez|ani|przeciw|poza|chyba
  |вместо|без|ни|против|вне|кроме
  |thay vì|không có|ngoài
  |代替|而不是|除了
  |の代わりに|代わり
  |대신|거부
  |بدلا من|بدون|خارج`;
const BEHIND = `considered|examined|excluded
  |erwogen|geprüft|ausgeschlossen|entfällt
  |considerad*|excluid*
  |considerad*|excluíd*
  |envisag*|exclu*
  |considerat*|esclus*
  |rozważ*|wyklucz*
  |рассмотрен*|исключен*|отпад*
  |bị từ chối|đã xem xét
  |被拒绝|被否决|已排除|排除
  |除外|しない|せず|ない
  |제외*
  |مستبعد*`;
const ANYWHERE = `if|unless|whether|ob|falls|wenn|si|se|jeśli|czy|если|ли|nếu|liệu|如果|是否|もし|만약|إذا|هل
  |no se|no es|no aplica|no procede|reject*|refus*|declin*|dropped|withdrawn|dismissed|discarded|ruled out|verworfen|verwirft|abgelehnt|lehnt|rechaz*|descart*|rejeit*|recus*|rejet*|écart*|rifiut*|scart*|respin*
  |odrzuc*|отклон*|отверг*|từ chối|bác bỏ|bị loại|拒绝|否决|却下|거부*|기각*|نرفض|يرفض|مرفوض*
  |not|no|never|none|cannot|cant|dont|doesnt|isnt|wont|might|could|would|perhaps|maybe|possibly|to be decided|to be chosen|to be confirmed|to be determined|to be agreed|tbd|tbc|undecided|unclear|unknown
  |open question|propos*|suggest*
  |nicht|kein*|nie|niemals|vielleicht|eventuell|könnte*|dürfte*|zu entscheiden|zu klären|unklar|offen ob|vorgeschlagen
  |no|nunca|tal vez|quizá*|podría*|por decidir|por definir|propuest*
  |não|nunca|talvez|poderia*|por decidir|a decidir|a definir|propost*
  |pas|ne|n|jamais|peut être|pourrait|pourraient|à décider|à définir|propos*
  |non|forse|potrebbe*|da decidere|da definire|propost*
  |nie|nigdy|może|być może|mógłby|do decyzji|do ustalenia|propon*
  |не|нет|никогда|возможно|может|предстоит решить|предлага*
  |không|chưa|chẳng|có thể|có lẽ|sẽ quyết định
  |不|未|非|没有|可能|也许|待定|待决定
  |未定|検討中|かもしれない|ありません
  |아니다|아닙니다|아니며|않는다|않습니다|않음|않고|못한다|못함|안|미정|아마
  |لا|لم|لن|ليس|ليست|غير|ربما|قد|سيتقرر`;

/** Words that say that a way which a sentence names is not taken, or not yet. */
export const DENIALS = new CueBook<DenialPlace>([
  ['anywhere', ANYWHERE],
  ['before', BEFORE],
  ['behind', BEHIND],
]);

/** Words behind which another half of the sentence begins: "not (a) but (b)". */
export const TURNS = new CueBook<true>([
  [true, `but|sondern|aber|sino|pero|mas|mais|ma|bensì|lecz|ale|а|но|mà|nhưng|而是|但|لكن|بل`],
]);

/** Words before a letter in brackets that make it the way which is taken; elsewhere it is the number of some clause. */
export const TAKES = new CueBook<true>([
  [
    true,
    `under|way|ways|option|by|per|via|using|uses|use|choose*|chose*|choice|declar*|take|takes|taken|follow*|with|is|and|or|we|but|not|nor|neither|than|of|picks|keeps to|goes
  |unter|weg|weges|variante|nach|gemäß|mit|wählt|nimmt|und|oder|statt|sondern|nicht|bajo|vía|camino|opción|según|con|y|o|de|no|sob|caminho|opção|conforme|com|e|ou|não
  |sous|voie|selon|avec|et|pas|sotto|opzione|secondo|via|pod|opcja|wariant|droga|według|z|i|lub|nie|по|вариант|путь|согласно|и|или|не|theo|phương án|cách|dùng|chọn|và|hoặc|không
  |采用|选择|按|按照|依|方案|方式|選択|採用|案|방안|선택|الخيار|بموجب|وفق`,
  ],
]);

/** Words behind a letter that make it the clause of some text: "(b) of the charter". */
export const CLAUSE_OF = new CueBook<true>([[true, `of|in|des|der|del|de|da|do|du|della|dello|z|устава|закона|của`]]);
