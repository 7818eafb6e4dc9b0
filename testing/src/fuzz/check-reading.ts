import {
  ITEM_KINDS,
  facetsOf,
  isDecisionStatus,
  readDocument,
  reportReading,
  sourceOf,
  toJson,
  type DocumentReading,
  type Field,
} from '@decisis/core';
import type { SeedDocument } from './seed-documents.ts';

/** How many items of one document {@link checkFacets} reads. */
const MAX_IN_FULL = 5;
const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype).length;

/**
 * Reads a document and looks at everything a reader may ask for. Throws an Error that says which promise is broken: a range
 * outside the text, a line that is none, a status or kind outside the model, a polluted prototype.
 */
export function checkReading(document: SeedDocument): DocumentReading {
  const reading = readDocument(sourceOf(document.path, document.text));
  const { text, lines } = reading.source;
  for (const field of reading.header.fields) assertField(field, text);
  for (const item of reading.items) {
    assert(item.line >= 1 && item.line <= lines.count, `line ${item.line} of ${lines.count}`);
    assert(isDecisionStatus(item.status), `status ${item.status}`);
    assert(ITEM_KINDS.includes(item.kind), `kind ${item.kind}`);
    assert(item.key !== '', 'empty key');
    assert(item.entries.length > 0, 'no entry');
    if (item.standing.field !== undefined) assertField(item.standing.field, text);
    for (const entry of item.entries) assertRange('entry', entry.start, entry.end, text.length);
    for (const field of item.allFields()) assertField(field, text);
    for (const name of ['owner', 'due', 'title'] as const) {
      const field = item.field(name);
      if (field !== undefined) assertField(field, text);
    }
  }
  for (const finding of reading.findings) {
    const range = finding.location.range;
    if (range !== undefined) assertRange(finding.ruleId, range.start, range.end, text.length);
    for (const edit of finding.fix?.edits ?? [])
      assertRange(`${finding.ruleId} fix`, edit.start, edit.end, text.length);
  }
  let last = 0;
  for (const block of reading.outline.blocks) {
    assertRange(block.type, block.start, block.end, text.length);
    assert(block.start >= last || block.type === 'line', `block ${block.type} at ${block.start} after ${last}`);
    last = block.start;
  }
  for (const segment of reportReading(reading).segments)
    assertRange(segment.kind, segment.start, segment.end, text.length);
  assert(Reflect.ownKeys(Object.prototype).length === PROTOTYPE_KEYS, 'Object.prototype was changed');
  return reading;
}

/** Reads the facets and the JSON of the first items to the last place: slow, so it is done for one case in many. */
export function checkFacets(reading: DocumentReading): void {
  const { path, text, lines } = reading.source;
  for (const item of reading.items.slice(0, MAX_IN_FULL)) {
    assertPlaces(toJson(path, item, facetsOf(item, reading)), text.length, lines.count);
  }
}

/** Every place in the JSON of an item, at any depth. */
function assertPlaces(value: unknown, length: number, lineCount: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, line } = value as { start?: unknown; end?: unknown; line?: unknown };
  if (typeof start === 'number' && typeof end === 'number') assertRange('place in JSON', start, end, length);
  if (typeof line === 'number') assert(line >= 1 && line <= lineCount, `line ${line} of ${lineCount} in JSON`);
  for (const inner of Object.values(value)) assertPlaces(inner, length, lineCount);
}

function assertField(field: Field, text: string): void {
  assertRange(`field ${field.name} (${field.slot})`, field.start, field.end, text.length);
  assert(typeof field.text === 'string', `field ${field.name} has no text`);
}

function assertRange(what: string, start: number, end: number, length: number): void {
  assert(Number.isInteger(start) && Number.isInteger(end), `${what}: ${start}..${end} are no offsets`);
  assert(start >= 0 && start <= end && end <= length, `${what}: ${start}..${end} in a text of ${length}`);
}

function assert(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}
