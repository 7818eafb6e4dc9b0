import type { Field } from '../../model/field.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';

/** A marker that stands inside the status or the title of an item: where something was implemented. */
export interface ImplementationMarker {
  readonly field: Field;
  /** The field whose text ends with it. */
  readonly host: Field;
  /** Where the suffix begins, white space and bracket included. */
  readonly start: number;
}

const BRACKET = /\s{0,8}[([（]([^()[\]（）\n\r]{4,300})[)\]）][\s.]{0,8}$/u;
/** Behind a status no bracket is needed: `accepted, implemented in 050`. */
const APART = /(?:\s{0,8}[,;·]|\s{1,8}[—–/-])\s{1,8}([^,;·()[\]（）\n\r]{4,300})$/u;
const WHOLE = /^([^,;·()[\]（）\n\r]{4,300})$/u;
const MAX_PREFIX_WORDS = 5;
const WORD = /\s{0,8}[^\s:：]{1,30}/uy;

/**
 * The implementation marker at the end of a status or a title.
 *
 *     | D-004 | Batch the writes | approved (implemented in 050) |
 *                                           ^^^^^^^^^^^^^^^^^^^^
 */
export function implementationMarker(text: string, host: Field): ImplementationMarker | undefined {
  if (host.slot === 'implied' || host.start === host.end) return undefined;
  const raw = text.slice(host.start, host.end);
  for (const form of host.name === 'status' ? [BRACKET, APART, WHOLE] : [BRACKET]) {
    const found = form.exec(raw);
    const marker = found === null ? undefined : markerIn(found, host);
    if (marker !== undefined) return marker;
  }
  return undefined;
}

function markerIn(found: RegExpExecArray, host: Field): ImplementationMarker | undefined {
  const inside = found[1] as string;
  const value = valueOf(inside);
  if (value === undefined) return undefined;
  const start = host.start + found.index + found[0].indexOf(inside) + value.at;
  const written = inside.slice(value.at).trimEnd();
  const shown = host.slot === 'cell' ? written.replaceAll('\\|', '|') : written;
  // Only a part of a value is written: a scalar of YAML or a block is not encoded anew for it.
  const slot = host.slot === 'cell' ? 'cell' : 'line';
  const field: Field = {
    name: 'implementedIn',
    label: inside.slice(0, value.label),
    start,
    end: start + written.length,
    slot,
    text: shown,
  };
  return { field, host, start: host.start + found.index };
}

/** Where the words that mean "implemented in" end, and what stands behind them begins. */
function valueOf(inside: string): { readonly label: number; readonly at: number } | undefined {
  WORD.lastIndex = 0;
  for (let count = 0; count < MAX_PREFIX_WORDS && WORD.exec(inside) !== null; count++) {
    const label = WORD.lastIndex;
    const gap = /^\s{0,8}[:：]?\s{0,8}/u.exec(inside.slice(label))?.[0].length ?? 0;
    const at = label + gap;
    if (gap > 0 && at < inside.length && fieldForLabel(inside.slice(0, label), 'label') === 'implementedIn')
      return { label, at };
    WORD.lastIndex = label;
  }
  return undefined;
}
