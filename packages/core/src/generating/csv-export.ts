import { csvText } from '../reports/sinks/csv-text.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';

const COLUMNS = [
  'register',
  'path',
  'line',
  'id',
  'kind',
  'title',
  'status',
  'statusText',
  'locked',
  'owner',
  'due',
  'dueText',
] as const;

/** Every item as a row of CSV, the columns as `list --json` names them. */
export function renderCsvExport(subject: GeneratingSubject): string {
  const rows = itemsOf(subject).map(({ summary }) => COLUMNS.map((column) => csvText(String(summary[column] ?? ''))));
  return [COLUMNS.map(csvText), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}
