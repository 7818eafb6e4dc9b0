import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const read = (text: string, path = 'docs/notes.md') => readDocument(sourceOf(path, text)).items;
const brief = (text: string, path?: string) =>
  read(text, path).map((item) => `${item.line} ${item.id} ${item.status} ${item.entries.length}`);

describe('headings beside rows numbered 1, 2, 3', () => {
  test('detail the rows; what follows them without a row is a decision too', () => {
    const text = `# Decisions needed

| # | Fork | Status |
|---|---|---|
| 1 | Runtime of the agents | **Resolved** |
| 2 | Leading region | Open |

## 1. Runtime: hosted agents or our own — RESOLVED

Hosted.

## 2. Which region is leading — OPEN

North or south.

## 3. The gateway is in the papers and not in the cluster — OPEN

Build it or drop it.
`;
    expect(brief(text)).toEqual(['5 1 accepted 2', '6 2 open 2', '16 3 open 1']);
  });

  test('a worded number is the number of its row', () => {
    const text = `# Open decisions

| # | Decision | Decide by |
|---|---|---|
| 4 | Throttle the runner | phase 2 |
| 5 | Tag the suites | phase 3 |

### Decision #4 context: throttling

Five cycles.
`;
    expect(brief(text)).toEqual(['5 4 open 2', '6 5 open 1']);
  });

  test('numbered sections of the document are not the rows', () => {
    const text = `# Open questions

## 1. Purpose

Why this file is here.

## 2. Questions

| # | Question | Status |
|---|---|---|
| 1 | Who signs the build | open |
| 2 | Which mirror is used | open |
`;
    expect(brief(text)).toEqual(['11 1 open 1', '12 2 open 1']);
  });

  test('a section above the table that lists it again defines the item', () => {
    const text = `# Questions resolved

## Q-7 — Colour of the ghost

**Resolution:** blue

## Log

| Q | Topic | Answer |
|---|---|---|
| Q-1 | Data root | keep both |
| Q-7 | Colour of the ghost | blue |
`;
    expect(brief(text)).toEqual(['3 Q-7 accepted 2', '11 Q-1 accepted 1']);
  });

  test('a long explanation behind a word such as Driver names nobody', () => {
    const text = `# Open decisions\n\n## OD-1: Retention of snapshots\n\n- **Resolution:** a real job. Driver: a cycle of five seconds gives some four thousand runs for each session, which is a great deal of data.\n`;
    expect(read(text)[0]?.text('owner')).toBeUndefined();
  });
});
