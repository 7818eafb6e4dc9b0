import { CueBook, cueBookOf } from '../prose/cue-book.ts';

/** How one item stands to another. */
export type RelationKind =
  | 'supersedes'
  | 'superseded-by'
  | 'depends-on'
  | 'required-by'
  | 'duplicate-of'
  | 'merged-into'
  | 'amends'
  | 'amended-by'
  | 'see'
  | 'relates';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const KINDS: Readonly<Partial<Record<RelationKind, string>>> = {
  'superseded-by': `superseded by|supersede by|superceded by|replaced by|obsoleted by|overridden by|ersetzt durch|abgelöst durch|reemplazado por|reemplazada por|sustituido por|sustituida por|substituído por|substituída por
    |remplacé par|remplacée par|sostituito da|sostituita da|superato da|zastąpione przez|zastąpiona przez|заменено на|заменена|вытеснено|được thay bằng|thay thế bởi|被取代|被替代|により置き換え|대체됨|استبدل ب`,
  supersedes: `supersedes|supercedes|obsoletes|overrides|ersetzt|löst ab|reemplaza a|sustituye a|substitui|remplace|sostituisce|zastępuje|заменяет|thay thế cho|取代|置き換える|대체한다|يحل محل`,
  'depends-on': `depends on|depend on|depends upon|dependent on|relies on|rely on|builds on|contingent on|blocked by|waits for|waiting for|requires decision|gated by|hängt ab von|abhängig von|setzt voraus
    |depende de|depende do|depende da|dépend de|dipende da|zależy od|зависит от|phụ thuộc vào|依赖于|依存する|의존한다|يعتمد على`,
  'required-by': `required by|prerequisite for|prerequisite of|needed by|voraussetzung für|requisito de|requisito para|prérequis de|prerequisito per|wymagane przez|требуется для`,
  'duplicate-of': `duplicate of|duplicates|same as|duplikat von|gleich wie|duplicado de|duplicata de|doublon de|duplicato di|duplikat|дубликат|trùng với|重复于|重複|중복|مكرر`,
  'merged-into': `merged into|folded into|absorbed by|consolidated into|zusammengeführt mit|aufgegangen in|fusionado en|fundido em|incorporado a|fusionné dans|fuso in|accorpato a|włączone do|объединено с|gộp vào|合并到|統合|병합|دمج في`,
  'amended-by': `amended by|updated by|modified by|extended by|geändert durch|modificado por|alterado por|modificato da|zmienione przez|изменено`,
  amends: `amends|extends|modifies|clarifies|ergänzt|ändert|modifica a|altera|modifica|uzupełnia|дополняет|sửa đổi|修订|改訂する|개정한다|يعدل`,
  see: `see|see also|refer to|cf|siehe|vgl|véase|ver|veja|voir|vedi|zob|patrz|см|xem|参见|见|参照|참조|راجع|انظر`,
  relates: `related to|relates to|in line with|bezieht sich auf|relacionado con|relacionado a|lié à|correlato a|powiązane z|связано с|liên quan đến|相关|関連|관련|مرتبط ب`,
};

/** Words that relate one item to what is named behind them. */
export const RELATION_WORDS = cueBookOf<RelationKind>(KINDS);

/** Words in front of a document that say that a decision is laid down there. */
export const LAID_DOWN_WORDS = new CueBook<true>([
  [
    true,
    `defined in|specified in|described in|documented in|exists in|laid down in|set out in|recorded in|model defined in|definiert in|festgelegt in|beschrieben in|definido en|definida en|descrito en|definido em|definida em
  |descrito em|défini dans|définie dans|décrit dans|definito in|definita in|descritto in|zdefiniowane w|opisane w|определено в|описано в|được định nghĩa trong|定义于|定義|정의됨|محدد في`,
  ],
]);
