import type { Entry } from '../../entry.ts';
import type { ReadContext } from '../../read-context.ts';
import { parseRecord } from '../adr/parse.ts';
import type { HeaderLines } from './detect.ts';

/** Reads a proposal that opens with header lines: they say title, status and people; sections of the body add the rest. */
export function parseHeaderLines(context: ReadContext, header: HeaderLines): Entry {
  const shape = { top: undefined, heading: undefined, metadata: header.entries, isCertain: true, start: header.start };
  return parseRecord(context, shape, 'header-lines');
}
