import {
  applyEdits,
  encodeSource,
  decodeSource,
  isDecisisError,
  planAddItem,
  planRemoveItem,
  planSet,
  readDocument,
  sourceOf,
  type DocumentReading,
  type Item,
} from '@decisis/core';
import { describe, expect, test } from 'vitest';
import { TEXT_VARIANTS } from '../corpus/text-variants.ts';
import { checkEdit } from '../editing/check-edit.ts';
import { plainValueFor } from '../editing/plain-values.ts';
import { fixtureText, type DialectFixture } from './dialect-fixture.ts';

/**
 * The suite that every dialect passes: it is detected and read, an edit of nothing gives the same bytes, each edit of one field changes
 * only its own range in every way of writing the document, and items are added and removed, or refused with what to do instead.
 */
export function dialectConformance(fixture: DialectFixture): void {
  describe(fixture.name, () => {
    const text = fixtureText(fixture);
    const reading = readDocument(sourceOf(fixture.path, text));

    test('is detected and read', () => {
      expect(reading.dialects).toEqual(fixture.dialects);
      expect(Object.fromEntries(reading.items.map((item) => [item.key, item.status]))).toEqual(fixture.items);
      for (const [key, name, value] of fixture.fields) expect(itemOf(reading, key).text(name)).toBe(value);
    });

    for (const variant of TEXT_VARIANTS) {
      test(`${variant.name}: same bytes without edits, and each edit changes its own range only`, () => {
        const path = fixture.path;
        const bytes = new TextEncoder().encode(variant.rewrite(text));
        const source = decodeSource(path, bytes);
        expect(encodeSource(source, applyEdits(source.text, []))).toEqual(bytes);
        editEverything(readDocument(source));
      });
    }

    test('non-ASCII identifiers', () => {
      const renamed = text.replaceAll(/\b(?:FD|LM|GQ|OB|TH|WD|CW)-(?=\d)/g, 'ÄÖ-');
      editEverything(readDocument(sourceOf(fixture.path, renamed)));
    });

    test('adds an item like the others, or says what to do instead', () => {
      if (fixture.added === undefined) {
        expect(() => planAddItem(reading, { title: 'Something new to settle' })).toThrow(
          expect.objectContaining({ code: 'DCS_DOCUMENT_EDIT_NOT_CARRIED' }),
        );
        return;
      }
      const plan = planAddItem(reading, { title: 'Something new to settle' });
      const after = readDocument(sourceOf(plan.path, plan.after));
      expect(itemOf(after, fixture.added).text('title')).toBe('Something new to settle');
      if (plan.before === undefined) return;
      expect(after.items.length).toBe(reading.items.length + 1);
      const trimmed = readDocument(sourceOf(fixture.path, text.trimEnd()));
      expect(planAddItem(trimmed, { title: 'Something new to settle' }).after.trimEnd()).toBe(plan.after.trimEnd());
    });

    test('removes an item and nothing else, or says what to do instead', () => {
      if (fixture.removed === undefined) {
        const first = reading.items[0] as Item;
        if (fixture.dialects[0] !== 'plain-text')
          expect(() => planRemoveItem(reading, first)).toThrow(
            expect.objectContaining({ code: 'DCS_DOCUMENT_EDIT_NOT_CARRIED' }),
          );
        return;
      }
      const plan = planRemoveItem(reading, itemOf(reading, fixture.removed));
      const after = readDocument(sourceOf(fixture.path, plan.after));
      expect(after.items.map((item) => item.key)).toEqual(
        Object.keys(fixture.items).filter((key) => key !== fixture.removed),
      );
      expect(text).toContain(plan.after.slice(0, 20));
      expect(plan.edits.every((edit) => edit.newText === '')).toBe(true);
    });

    test('what cannot be written is refused with a reason and a way out', () => {
      const item = reading.items[0] as Item;
      for (const value of ['two\u0000zeros', '\ud800 half']) {
        expect(() => planSet(reading, item, 'title', value)).toThrow(
          expect.objectContaining({ code: 'DCS_DOCUMENT_VALUE_NOT_WRITABLE' }),
        );
      }
      expect(() => planSet(reading, item, 'status', 'perhaps one day')).toThrow(
        expect.objectContaining({ code: 'DCS_DOCUMENT_UNKNOWN_STATUS' }),
      );
      try {
        planSet(reading, item, 'title', 'two\nlines');
      } catch (error) {
        expect(isDecisisError(error)).toBe(true);
        expect((error as { hint?: string }).hint).not.toBe('');
      }
    });
  });
}

/** Edits every field of every item in place, once with its own text and once with another value. */
function editEverything(reading: DocumentReading): void {
  for (const item of reading.items) {
    for (const place of item.allFields()) {
      const only = place.name === 'id' || place.name === 'status' ? {} : { place };
      const what = `${item.key} ${place.name} at ${place.start}`;
      const same = checkEdit({ reading, item, name: place.name, value: place.text, ...only });
      if (same.outcome === 'written') expect([what, same.plan.edits]).toEqual([what, []]);
      expect([what, same.outcome === 'wrong' ? same.problem : '']).toEqual([what, '']);
      const result = checkEdit({ reading, item, name: place.name, value: plainValueFor(item, place.name), ...only });
      expect([what, result.outcome === 'wrong' ? result.problem : '']).toEqual([what, '']);
      if (place.slot === 'cell' || (place.slot === 'line' && place.label !== ''))
        expect([what, result]).toEqual([what, expect.objectContaining({ outcome: 'written' })]);
    }
  }
}

function itemOf(reading: DocumentReading, key: string): Item {
  const found = reading.items.find((item) => item.key === key);
  if (found === undefined) throw new Error(`${key} is none of ${reading.items.map((item) => item.key).join(', ')}`);
  return found;
}
