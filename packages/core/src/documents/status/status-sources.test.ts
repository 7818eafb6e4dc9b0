import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const read = (text: string, path = 'docs/decisions.md') => readDocument(sourceOf(path, text)).items;
const states = (text: string, path?: string) => read(text, path).map((item) => `${item.id ?? '-'} ${item.status}`);

describe('where a status is read', () => {
  test('a written status says more than a bare mark in the title', () => {
    const text =
      '# Decisions\n\n## D1 — Port 🔴\n\n**Status:** resolved, port 80.\n\n## D2 — Host 🟡 (later)\n\n**Status:** open\n';
    expect(states(text)).toEqual(['D1 accepted', 'D2 open']);
  });

  test('a status in bold capitals opens a section', () => {
    const text =
      '# Pending decisions\n\n## 1. Port\n\n> **RESOLVED 2026-03-01: the second one.** As tested.\n\nText.\n\n## 2. Host\n\n**We resolved nothing.** Text.\n';
    expect(states(text)).toEqual(['1 accepted', '2 open']);
  });

  test('a row with identifier and title struck through is done with', () => {
    const text =
      '# Open decisions\n\n| ID | Decision | Notes |\n|---|---|---|\n| ~~D-1~~ | ~~Port~~ | see D-2 |\n| D-2 | Host | ~~windy~~ |\n';
    expect(states(text)).toEqual(['D-1 accepted', 'D-2 open']);
  });

  test('behind a question the column "Decision" holds the answer', () => {
    const text =
      '# Owner answers\n\n| # | Question | Decision |\n|---|---|---|\n| D1 | Which port? | Port 80 |\n| D2 | Which host? | — |\n';
    expect(read(text).map((item) => [item.text('title'), item.text('outcome'), item.status])).toEqual([
      ['Which port?', 'Port 80', 'accepted'],
      ['Which host?', undefined, 'open'],
    ]);
  });

  test('a ticked statement in bold is decided', () => {
    const text = '# Decisions needed\n\n- [x] **Port** — 80 it is.\n- [ ] **Host** — which one?\n';
    expect(states(text)).toEqual(['- accepted', '- open']);
  });

  test('an outcome that starts with such a word is no status', () => {
    const text = `# Decision log\n\n| Date | ID | Title | Decision |\n|---|---|---|---|\n| 2026-01-02 | D-1 | Colours | Blocking errors are red, warnings are yellow, both carry an icon and a text, and never a colour alone |\n`;
    expect(states(text)).toEqual(['D-1 accepted']);
  });
});

describe('fields that share a line', () => {
  test('labels in bold behind one another', () => {
    const text =
      '# Open decisions\n\n## D1. Port\n\n**Decision**: _______  **Owner**: Ana + Bo  **Date**: _______  **ADR**: none\n\n## D2. Host\n\n**Owner:** Cy  **Colour:** red\n';
    expect(read(text).map((item) => [item.status, item.text('owner')])).toEqual([
      ['open', 'Ana + Bo'],
      ['open', 'Cy'],
    ]);
  });

  test('labels in brackets behind a question', () => {
    const text =
      '# Open questions\n\n- Which port do we take? (Owner: Ana) (Due: 2026-03-01)\n- Which host (note: any) do we take?\n';
    expect(read(text).map((item) => [item.text('owner'), item.text('due')])).toEqual([
      ['Ana', '2026-03-01'],
      [undefined, undefined],
    ]);
  });
});
