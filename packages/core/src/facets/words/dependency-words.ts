import { CueBook } from '../prose/cue-book.ts';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */

/** What a field for dependencies says when there is none, beside the words for an empty value. */
export const NO_DEPENDENCY = new CueBook<true>([
  [
    true,
    `no dependency|no dependencies|no blocker|no blockers|no prerequisite|no prerequisites|not blocked|unblocked|independent|nothing|nobody|none|keine abhängigkeit*|keine blocker|keine voraussetzung*|nicht blockiert|unabhängig|nichts
    |sin dependencia*|sin bloqueos|ninguna dependencia|no bloqueado|independiente|sem dependência*|sem dependencia*|nenhuma dependência|sem bloqueios|independente|aucune dépendance|pas de dépendance|sans dépendance*|non bloqué|indépendant
    |nessuna dipendenza|senza dipendenze|non bloccato|indipendente|brak zależności|bez zależności|niezależn*|żadne|żadnych|нет зависимостей|без зависимостей|не зависит|не заблокировано|không phụ thuộc|không
    |无依赖|無依賴|没有依赖|依存なし|依存関係なし|의존성 없음|의존 없음|선행 작업 없음|لا تبعيات|لا توجد تبعيات|بدون تبعيات|مستقل`,
  ],
]);

/** What stands behind something that was waited for and has come. */
export const HAS_COME = new CueBook<true>([
  [
    true,
    `done|received|arrived|delivered|signed|granted|given|here|in place|obtained|erledigt|erhalten|eingetroffen|geliefert|liegt vor|da|hecho|recibido|recibida|entregado|feito|recebido|recebida|entregue|fait|reçu|reçue|livré
    |fatto|ricevuto|ricevuta|consegnato|zrobione|otrzymano|otrzymane|dostarczono|сделано|получено|получен|получена|доставлено|đã nhận|đã xong|đã có|已收到|已完成|已到|受領済み|完了|受け取り済み|받음|완료|도착|تم|استلم|وصل`,
  ],
]);

/** Words that join the things that are waited for. */
export const JOINTS = new CueBook<true>([[true, `and|plus|und|sowie|y|e|et|ed|oraz|i|и|và|和|及|と|및|و`]]);

/** Words that begin a remark, which is nothing to wait for. */
export const REMARKS = new CueBook<true>([
  [
    true,
    `since|because|as|which|that|if|when|once|until|but|see|so|for|only|not|to|is|are|was|will|must|can|may|weil|da|denn|wenn|falls|sobald|bis|aber|siehe|nur|nicht|ist|sind|wird|muss|porque|cuando|si|pero|ver|que|solo|no|pois|quando|se|mas|não
    |car|puisque|quand|lorsque|mais|voir|qui|perché|quando|ma|vedi|che|non|bo|gdy|jeśli|ale|nie|że|zob|потому|когда|если|но|см|что|не|vì|khi|nếu|nhưng|xem|因为|如果|但|见|なぜなら|ただし|왜냐하면|لأن|إذا|لكن`,
  ],
]);
