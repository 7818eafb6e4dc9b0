import { CueBook } from '../prose/cue-book.ts';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */

/** Headings of columns that name a part of a plan beside its nouns: the letters that number it, any number, or a step. */
export const PART_COLUMNS = new CueBook<'letters' | 'number' | 'step'>([
  ['letters', `ws|ms|m`],
  ['number', `id|no|nr|nº`],
  [
    'step',
    `step|steps|schritt|schritte|paso|pasos|passo|passos|passi|krok|kroki|шаг|шаги|bước|步骤|ステップ|手順|خطوة`,
  ],
]);

/** Headings of columns that say what a part of a plan waits for, beside those of the field for dependencies. */
export const WAIT_COLUMNS = new CueBook<'needs' | 'gate'>([
  [
    'needs',
    `needs|needed first|needs first|required first|preceded by|predecessor|predecessors|braucht|benötigt|vorgänger|necesita|precisa de|nécessite|prédécesseur|richiede|predecessore|wymaga|poprzednik|нужно|требует|cần|需要|前置|必要|필요|يتطلب`,
  ],
  [
    'gate',
    `gate|gates|gated by|gating decision|gating decisions|entry gate|start gate|go gate|freigabe|puerta|porte|cancello|bramka|гейт|cổng|关卡|ゲート|게이트|بوابة`,
  ],
]);

/** Headings of sections that hold a plan, beside the nouns of its parts. */
export const PLAN_HEADINGS = new CueBook<true>([
  [
    true,
    `plan|roadmap|rollout|roll out|schedule|timeline|sequence|sequencing|order of work|zeitplan|fahrplan|ablauf|hoja de ruta|cronograma|calendario|roteiro|feuille de route|calendrier|tabella di marcia|harmonogram|план|дорожная карта|lộ trình|路线图|計画|로드맵|خطة`,
  ],
]);

/** How far a part of a plan has come, where a cell says nothing else. */
export const PART_STATES = new CueBook<'done' | 'started'>([
  [
    'done',
    `done|complete|completed|finished|shipped|delivered|erledigt|fertig|abgeschlossen|hecho|terminado|completado|feito|concluído|terminé|fait|fatto|completato|zrobione|ukończone|готово|завершено|выполнено|xong|hoàn thành|已完成|完成|完了|완료|تم|مكتمل`,
  ],
  [
    'started',
    `in progress|started|ongoing|under way|underway|running|in arbeit|läuft|begonnen|en curso|em andamento|em curso|en cours|in corso|w toku|в работе|начато|đang làm|进行中|進行中|진행 중|قيد التنفيذ`,
  ],
]);

/** Headings of columns that say by a yes, a tick or a day that a part of a plan is done. */
export const DONE_COLUMNS = new CueBook<true>([
  [
    true,
    `done|is done|done on|done at|date done|complete|completed|completed on|finished|finished on|shipped|delivered|erledigt|erledigt am|fertig|abgeschlossen|abgeschlossen am|hecho|terminado|completado|feito|concluído
    |fait|terminé|fatto|completato|zrobione|ukończone|готово|сделано|выполнено|xong|hoàn thành|已完成|完成|完了|済み|완료|تم|مكتمل`,
  ],
]);
