import type { StatusMeaning } from '../../model/status.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import type { DocumentReading } from '../document-reading.ts';

/** What a written status means in a document: its configuration first, then a plain status word, then its own legend. */
export function statusMeaning(reading: DocumentReading, text: string): StatusMeaning | undefined {
  const normalized = normalizeLabel(text.slice(0, 200));
  const configured = reading.options.statuses?.get(normalized);
  if (configured !== undefined) return configured;
  const read = readStatus(text);
  if (read?.atStart === true) return read;
  return reading.legend.get(normalized) ?? read;
}

/**
 * The same for a text that is a status and nothing else: a word of the configuration, of the legend, or one that is known. A text
 * that has such a word in it, or can be read in two ways, is none.
 */
export function wholeStatus(reading: DocumentReading, text: string): StatusMeaning | undefined {
  const normalized = normalizeLabel(text);
  const stated = reading.options.statuses?.get(normalized) ?? reading.legend.get(normalized);
  if (stated !== undefined && normalized !== '') return stated;
  const read = readStatus(text);
  if (read === undefined || read.doubt !== undefined) return undefined;
  return read.phrase === normalized || read.phrase === text.trim() ? read : undefined;
}
