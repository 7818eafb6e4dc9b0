import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const brief = (text: string, path = 'docs/notes.md') =>
  readDocument(sourceOf(path, text)).items.map((item) => `${item.line} ${item.text('title')} ${item.status}`);

describe('headings that only sort', () => {
  test('a bare status passes what stands around it on to its sub-sections', () => {
    const text = `# Decisions needed

## Pending

### Which queue carries the mail
**Source:** plan
**Blocks:** the mail worker

## Recently resolved

### Where sessions live
**Resolved:** 2026-03-02, in the cookie.

## Future work
`;
    expect(brief(text)).toEqual(['5 Which queue carries the mail open', '11 Where sessions live accepted']);
  });

  test('a heading without text of its own above sections with fields of a decision', () => {
    const text = `# Open decisions

## HIGH (before the pilot)

### 1. Limits of the upload

**Options**: 5 MB, 50 MB

### 2. Name of the bucket

**Options**: north, south

## LOW (whenever)

### 3. Colour of the banner

**Recommendation**: green
`;
    expect(brief(text)).toEqual([
      '5 Limits of the upload open',
      '9 Name of the bucket open',
      '15 Colour of the banner open',
    ]);
  });

  test('among numbered decisions a heading without number is none', () => {
    const text = `# Open decisions

## 1. Retry budget

Three or five.

## 2. Timeout

Ten seconds?

## Second module

## 3. Window length

Thirty days.
`;
    expect(brief(text).map((line) => line.split(' ')[0])).toEqual(['3', '7', '13']);
  });

  test('a log of dated headings is a list of decisions taken', () => {
    const text = `# Decisions log

## 2026-04-01 — V2 release dropped

Too many defects.

## 2026-04-03 — ADRs are read again

All of them.
`;
    expect(brief(text)).toEqual(['3 V2 release dropped accepted', '7 ADRs are read again accepted']);
  });

  test('sections of a record do not make its heading a container', () => {
    const section = (id: string, title: string) =>
      `## ${id}: ${title}\n\n### Status\nAccepted\n\n### Decision\nYes.\n\n`;
    const text = `# Decisions\n\n${section('ADR-001', 'Thin client')}${section('ADR-002', 'Rules own risk decisions')}`;
    expect(brief(text).length).toBe(2);
  });

  test('a sub-section that repeats the identifier belongs to the section around it', () => {
    const text = `# Open decisions

## D-01. ~~Which library signs~~ DECIDED 2026-08-16: the small one

### D-01 (as written before the decision)

Question of size.

## D-02. Which host serves

Open.
`;
    expect(brief(text).map((line) => line.split(' ').at(-1))).toEqual(['accepted', 'open']);
  });
});

describe('headings that say how urgent something is', () => {
  test('`P0` above a numbered list is no identifier; the list holds the decisions', () => {
    const text = `# Decisions needed

## P0 — Blockers

1. **Stack.** One language or two?
   - **Options:** one, two

2. **Database.** Which one?

## P1 — Foundations

3. **Packaging.** How?

4. **Payload.** Which shape?
`;
    expect(brief(text).map((line) => line.split(' ')[0])).toEqual(['5', '8', '12', '14']);
  });
});
