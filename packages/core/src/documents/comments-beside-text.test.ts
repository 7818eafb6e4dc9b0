import { describe, expect, test } from 'vitest';
import { planAddItem } from '../editing/plan-add-item.ts';
import { planSet } from '../editing/plan-set.ts';
import type { DocumentReading } from './document-reading.ts';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const IGNORE = '<!-- decisis-ignore resolution/missing-due-date until 2026-12-31: the vendor answers late -->';

const DOCUMENTS: Readonly<Record<string, string>> = {
  'questions.md': `# Open questions

- Q1: Who pays for the kiln? Owner: Ana
- Q2: Which clay? Owner: Bo. Due: 2027-01-10
- Q3: Which glaze? (Owner: Cy, due 2027-01-02)
- Q4: Which shed is it that we take for the drying of the plates?
  Owner: Di
  Due: 2027-01-03
- Q5: Where do the plates dry? – resolved: in the loft
`,
  'sections.md': `# Decisions

## D-1: Pick a kiln

Status: open
Owner: Ana
Due: 2027-01-10.

The old one leaks,
and nobody repairs it.

## D-2: Pick a clay

- **Status:** accepted
- **Owner:** Bo
- **Outcome:**
  - red clay
  - from the pit

**Options**

- A. red clay
- B. white clay
`,
  'several.md': `# Decisions

## D-1: Pick a kiln

**Status:** open · **Owner:** Ana · **Due:** 2027-01-10

Questions: Q1, Q8. Authority: sponsor.
`,
  'locked.md': `# Decisions locked

- **One kiln serves all.**
  ADR: ADR-1
  Owner: Ana
- **Clay comes from the pit.**
`,
  'boxes.md': `# Decisions

- [ ] D-1: Pick a kiln, owner Ana, due 2026-12-31
- [x] D-2: Pick a clay (decided 2026-04-01, Jo)
- [ ] D-3: Pick a glaze. Rejected.
`,
  'docs/adr/0003-one-kiln.md': `# 3. One kiln

Date: 2026-01-01

## Status

Accepted

## Context

Two kilns are too many.

## Decision

One kiln serves all.
`,
  'plain.md': `Open questions of the pottery

Decisions deferred to the spring

DC-1. Kiln of the second shed?
The first one is full, and the second one has no roof yet.
Default recommendation: keep the first one.
DC-2. Clay of the third shed
Only the pit has red clay, and it lies far away. Confirmed correct.
DC-3. Glaze of the plates
Question: which one, and from where?
`,
};

/** The document with a comment behind the text of every line. */
const commented = (text: string): string => text.replace(/(?<=\S)$/gm, ` ${IGNORE}`);

const read = (path: string, text: string): DocumentReading => readDocument(sourceOf(path, text));
const brief = ({ items }: DocumentReading): unknown =>
  items.map((item) => ({
    key: item.key,
    kind: item.kind,
    status: item.status,
    locked: item.locked,
    dialect: item.dialect,
    fields: item.allFields().map(({ name, label, text }) => `${name} [${label}] ${text}`),
  }));

describe.each(Object.entries(DOCUMENTS))('a comment behind every line of %s', (path, text) => {
  test('changes nothing that is read', () => {
    const plain = read(path, text);
    expect(plain.items.length).toBeGreaterThan(0);
    expect(brief(read(path, commented(text)))).toEqual(brief(plain));
    expect(read(path, commented(text)).findings.map(({ ruleId }) => ruleId)).toEqual(
      plain.findings.map(({ ruleId }) => ruleId),
    );
  });

  test('stays where it is under edits', () => {
    const reading = read(path, commented(text));
    for (const item of reading.items)
      for (const field of item.allFields().filter(({ name }) => name === 'owner' || name === 'due')) {
        const value = field.name === 'owner' ? 'Zoe' : '2027-05-05';
        const { after } = planSet(reading, item, field.name, value, { place: field });
        expect(after).toBe(reading.source.text.slice(0, field.start) + value + reading.source.text.slice(field.end));
      }
  });
});

test('a line that is added has no blanks in place of a comment', () => {
  for (const [path, text] of Object.entries(DOCUMENTS)) {
    const reading = read(path, commented(text));
    for (const item of reading.items) {
      const name = (['owner', 'due'] as const).find((one) => item.field(one) === undefined);
      if (name === undefined) continue;
      const { after } = planSet(reading, item, name, name === 'due' ? '2027-05-05' : 'Zoe');
      expect(after).not.toMatch(/[ \t]$/m);
      expect(after.split(IGNORE).length).toBe(reading.source.text.split(IGNORE).length);
    }
  }
});

test('a new item is written like the others, without their comments', () => {
  for (const path of ['questions.md', 'sections.md', 'boxes.md']) {
    const reading = read(path, commented(DOCUMENTS[path] as string));
    const { after } = planAddItem(reading, { title: 'Pick a wheel' });
    expect(after.split(IGNORE).length).toBe(reading.source.text.split(IGNORE).length);
    expect(after).not.toMatch(/[ \t]$/m);
  }
});

test('what code shows, and a comment that does not end on its line, are text', () => {
  const text = `# Open questions\n\n- Q1: Do we write \`<!-- a -->\` there? Owner: Ana\n- Q2: Which <!-- clay\n  or glaze? Owner: Bo\n\n## Notes\n\n\`\`\`\n- Q9: no <!-- b -->\n\`\`\`\n`;
  const { items, outline } = read('questions.md', text);
  expect(outline.text).toBe(text);
  expect(items.map((item) => [item.id, item.text('title'), item.text('owner')])).toEqual([
    ['Q1', 'Do we write `<!-- a -->` there?', 'Ana'],
    ['Q2', 'Which <!-- clay\n  or glaze?', 'Bo'],
  ]);
});
