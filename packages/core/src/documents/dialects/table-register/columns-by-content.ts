import type { FieldName } from '../../../model/field-name.ts';
import { plainText } from '../../inline/inline-text.ts';
import { isAbsent } from '../../../vocabulary/value-words.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';

const MIN_ROWS = 4;
const MAX_DIFFERENT = 6;
const MAX_STATUS_LENGTH = 40;
const MAX_VERDICT_WORDS = 2;

/** Fields that a header can name although its cells hold the status ("Classification", "Notes"). */
const MAY_HOLD_STATUS: ReadonlySet<FieldName | undefined> = new Set(['area', 'notes', 'phase', 'priority', undefined]);

/**
 * The column that holds the status although its header does not say so: nearly every cell opens with a status word, and the
 * same few cells come again and again. -1 where there is none, or where it is not clear.
 */
export function findStatusByContent(
  fields: readonly (FieldName | undefined)[],
  taken: readonly number[],
  sample: readonly string[][],
): number {
  if (sample.length < MIN_ROWS || fields.includes('status')) return -1;
  const found = fields.flatMap((field, index) =>
    MAY_HOLD_STATUS.has(field) && !taken.includes(index) && holdsStatus(sample, index) ? [index] : [],
  );
  return found.length === 1 ? (found[0] as number) : -1;
}

/** Whether a column "Decision" holds verdicts such as IN and OUT rather than the names of decisions. */
export function holdsVerdicts(sample: readonly string[][], column: number): boolean {
  const cells = filled(sample, column);
  if (cells.length < MIN_ROWS || cells.length < sample.length) return false;
  if (new Set(cells).size * 3 > cells.length) return false;
  return cells.every((cell) => cell.split(/\s+/).length <= MAX_VERDICT_WORDS);
}

function holdsStatus(sample: readonly string[][], column: number): boolean {
  const cells = filled(sample, column);
  if (cells.length < MIN_ROWS || cells.length * 5 < sample.length * 4) return false;
  if (new Set(cells).size > Math.min(MAX_DIFFERENT, (cells.length + 1) / 2)) return false;
  return cells.every((cell) => cell.length <= MAX_STATUS_LENGTH && readStatus(cell)?.atStart === true);
}

function filled(sample: readonly string[][], column: number): string[] {
  return sample.map((row) => plainText(row[column] ?? '').trim()).filter((cell) => !isAbsent(cell));
}
