import type { DocumentReading } from '../../documents/document-reading.ts';
import { wholeStatus } from '../../documents/status/status-meaning.ts';
import type { DecisionStatus } from '../../model/status.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';

const MAX_ITEMS = 5000;

/** The status that a word means in a document, when it is nothing but a status there. */
export function statusSaid(reading: DocumentReading, word: string): DecisionStatus | undefined {
  return wholeStatus(reading, word)?.status;
}

/** The words that a document uses for some statuses, each once, in its order. */
export function statusWordsOf(reading: DocumentReading, statuses: readonly DecisionStatus[]): readonly string[] {
  const words = new Set<string>();
  for (const item of reading.items.slice(0, MAX_ITEMS)) {
    const text = item.text('status');
    if (text === undefined) continue;
    const word = normalizeLabel(text);
    const status = word === '' ? undefined : statusSaid(reading, word);
    if (status !== undefined && statuses.includes(status)) words.add(word);
  }
  return [...words];
}
