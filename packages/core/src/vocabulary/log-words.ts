import { normalizeLabel } from './normalize.ts';

/** Words, or ends of words, that call a register a diary of what was decided. */
const LOG_WORDS =
  /(?:^|\s)(?:logs?|journal|diary|ledger|history|minutes|tagebuch|bitácora|historial|diario|dziennik|rejestr|журнал|nhật ký)(?:\s|$)|(?:log|logbuch|protokoll|tagebuch)(?:\s|$)|日志|日誌|記録|记录|기록|سجل/u;

/** Whether a title calls what it heads a log: "Decision log", "Entscheidungsprotokoll", "Journal des décisions". */
export function namesLog(title: string): boolean {
  return LOG_WORDS.test(normalizeLabel(title));
}
