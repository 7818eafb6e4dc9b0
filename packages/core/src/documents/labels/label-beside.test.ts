import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const NAMES = ['status', 'owner', 'due'] as const;

function valuesOf(lines: string): (string | undefined)[] {
  const text = `# Decisions\n\n## D-1: Move the queue\n\n${lines}\n`;
  const item = readDocument(sourceOf('docs/decisions.md', text)).items[0];
  return NAMES.map((name) => {
    const field = item?.field(name);
    if (field !== undefined) expect(text.slice(field.start, field.end)).toBe(field.text);
    return field?.text;
  });
}

describe('labels side by side', () => {
  test.each([' · ', ' | ', ', ', '; ', ' — ', '  ', ' • '])('are fields of their own between "%s"', (separator) => {
    const pairs = ['Status|Accepted', 'Owner|Bea Ito', 'Due|2027-03-01'].map((pair) => pair.split('|'));
    const forms = ['**$1:** $2', '**$1**: $2', '$1: $2', '**$1: $2**'].map((form) =>
      pairs.map(([label, value]) => form.replace('$1', label as string).replace('$2', value as string)).join(separator),
    );
    for (const form of forms)
      for (const lead of ['', '- ']) expect(valuesOf(lead + form)).toEqual(['Accepted', 'Bea Ito', '2027-03-01']);
  });

  test('a label that nobody knows ends the value before it', () => {
    expect(valuesOf('**Status:** Accepted · **Reach:** wide · **Owner:** Bea')).toEqual(['Accepted', 'Bea', undefined]);
    expect(valuesOf('Status: Accepted | Reach: wide | Owner: Bea')).toEqual(['Accepted', 'Bea', undefined]);
  });

  test('a separator at the end of the line and text below are no part of a value', () => {
    expect(valuesOf('**Status:** Open · **Owner:** Bea ·\n**Due:** 2027-03-01')).toEqual(['Open', 'Bea', '2027-03-01']);
    expect(valuesOf('**Status:** Open · **Owner:** Bea\nThe queue is too slow.')).toEqual(['Open', 'Bea', undefined]);
  });

  test('commas and dashes inside a value stay', () => {
    expect(valuesOf('Owner: Bea, Cal — platform: south')).toEqual([undefined, 'Bea, Cal — platform: south', undefined]);
  });

  test('a line of very many labels is read without recursion', () => {
    expect(valuesOf(Array.from({ length: 50_000 }, () => 'Status: open').join(' · '))[0]).toBe('open');
  });
});
