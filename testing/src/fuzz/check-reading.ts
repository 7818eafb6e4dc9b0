import { ITEM_KINDS, isDecisionStatus, readDocument, sourceOf, type DocumentReading, type Field } from '@decisis/core';
import type { SeedDocument } from './seed-documents.ts';

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
  assert(Reflect.ownKeys(Object.prototype).length === PROTOTYPE_KEYS, 'Object.prototype was changed');
  return reading;
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
