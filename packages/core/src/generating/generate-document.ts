import { renderApprovalPacket } from './approval-packet.ts';
import { renderCalendar } from './calendar.ts';
import { renderCsvExport } from './csv-export.ts';
import { renderCutoverMatrix } from './cutover-matrix.ts';
import { renderDecisionLog } from './decision-log.ts';
import { renderFeed } from './feed.ts';
import type { GeneratedKind } from '../model/generated-kind.ts';
import type { GeneratingSubject } from './generating-subject.ts';
import { renderLockedIndex } from './locked-index.ts';
import { renderTraceMatrix } from './trace-matrix.ts';

const RENDERERS: Readonly<Record<GeneratedKind, (subject: GeneratingSubject) => string>> = {
  log: renderDecisionLog,
  packet: renderApprovalPacket,
  index: renderLockedIndex,
  matrix: renderCutoverMatrix,
  trace: renderTraceMatrix,
  calendar: renderCalendar,
  csv: renderCsvExport,
  feed: renderFeed,
};

/** The text of a generated document. The same subject gives the same bytes, on whatever day. */
export function generateDocument(kind: GeneratedKind, subject: GeneratingSubject): string {
  return RENDERERS[kind](subject);
}
