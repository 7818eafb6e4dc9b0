import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerOfHeading } from './container-words.ts';
import { fieldsForLabel, subjectOfColumn } from './field-words.ts';
import { normalizeLabel } from './normalize.ts';
import { readStatus, statusOfHeading } from './status-words.ts';
import { findInvalidDate, isAbsent, isUndated, readDate, readOptionMarkers, readYesNo } from './value-words.ts';

function readEverything(text: string): void {
  for (const place of ['column', 'label', 'heading'] as const) fieldsForLabel(text, place);
  subjectOfColumn(text);
  readStatus(text);
  statusOfHeading(text);
  containerOfHeading(text);
  isAbsent(text);
  isUndated(text);
  readYesNo(text);
  readOptionMarkers(text);
  findInvalidDate(text);
  const date = readDate(text);
  if (date !== undefined) expect(text.slice(date.start, date.end).length).toBeGreaterThan(7);
}

const WORDS = [
  'open',
  'not',
  'decision',
  'décidé',
  '未决定',
  '결정',
  'قرار',
  '2026-02-13',
  '13.',
  'Feb',
  '|',
  '(',
  '**',
  '~~',
  '](',
  '`',
  '—',
  '\n',
  '✅',
];

describe('the vocabulary', () => {
  it('never throws, whatever the text', () => {
    assert(property(string({ unit: 'binary', maxLength: 300 }), readEverything), { numRuns: 300 });
  });

  it('never throws on mixtures of its own words and marks', () => {
    const mixture = array(constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
    assert(property(mixture, readEverything), { numRuns: 300 });
  });

  it('normalises what is normal already to itself', () => {
    assert(
      property(string({ maxLength: 60 }), (text) => {
        const once = normalizeLabel(text);
        expect(normalizeLabel(once)).toBe(once);
      }),
    );
  });
});
