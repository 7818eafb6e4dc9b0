import { describe, expect, test } from 'vitest';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const read = (text: string, path = 'docs/decisions.md') => readDocument(sourceOf(path, text));
const brief = (text: string, path?: string) =>
  read(text, path).items.map(
    (item) => `${item.line} ${item.key} ${item.kind} ${item.status}${item.locked ? ' locked' : ''}`,
  );

describe('tables', () => {
  test('rows are items; a second table of the same identifiers only adds to them', () => {
    const text = `# Decisions

| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Port of the gateway | open | net |
| D-2 | Name of the queue | approved | jobs |

## Gates

| Item | Blocks pilot? |
|---|---|
| D-1 | Yes |
| D-2 | No |
`;
    expect(brief(text)).toEqual(['5 D-1 decision open', '6 D-2 decision accepted']);
    expect(read(text).items[0]?.entries.length).toBe(2);
  });

  test('legends, risks, plans and file lists hold no items', () => {
    const text = `# Decision register

| Status | Meaning |
|---|---|
| Open | nobody decided |

| Risk | Severity |
|---|---|
| Fire | High |

| # | Document | Status |
|---|---|---|
| 1 | plan.md | Draft |
`;
    expect(brief(text)).toEqual([]);
  });

  test('a table without identifiers counts only where no other item has one', () => {
    const table = '| Decision | Locked answer |\n|---|---|\n| Host | north |\n| Tier | basic |\n';
    expect(brief(`# Closed decisions\n\n${table}`)).toEqual(
      ['5 host decision accepted locked', '6 tier decision accepted locked'].map((line) =>
        expect.stringMatching(new RegExp(`^${line.split(' ').slice(0, 4).join(' ')}`)),
      ),
    );
    const both = `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n\n## Not open\n\n${table}`;
    expect(brief(both)).toEqual(['5 D-1 decision open']);
  });

  test('a range heading above a table counts once', () => {
    const text = `# Decisions

### [OD-004..006] Verdicts of the audit ✅ RESOLVED

| OD | Topic | Verdict |
|---|---|---|
| OD-004 | Sound | yes |
| OD-005 | Light | no |
| OD-006 | Heat | yes |
`;
    expect(brief(text)).toEqual(['3 OD-004..006 decision accepted']);
  });
});

describe('headings', () => {
  test('labels, sub-headings and two-column tables give fields', () => {
    const [item] = read(`# Open decisions

## OD-001: Lease of a job

**Status:** OPEN, blocks the release
**Resolve before:** Phase 3

### Options

- A: one minute
- B: ten

| Field | Value |
|---|---|
| Owner | queue team |
`).items;
    expect(item?.text('status')).toBe('OPEN, blocks the release');
    expect(item?.text('due')).toBe('Phase 3');
    expect(item?.text('owner')).toBe('queue team');
    expect(item?.text('options')).toContain('B: ten');
  });

  test('a comment with an identifier names the heading below it', () => {
    const text = '# Log\n\n<!-- DECISION-007 -->\n## Decision: Pool of connections\n\n**Status**: Active\n';
    expect(brief(text)).toEqual(['4 DECISION-007 decision accepted']);
  });

  test('a template heading is no item', () => {
    const text = '# Open decisions\n\n## OD-001: One\n\n**Status:** open\n\n## OD-NNN: title\n\n**Status:** open\n';
    expect(brief(text)).toEqual(['3 OD-001 decision open']);
  });

  test('a table row and its section are one item, the row first', () => {
    const text = `# Open decisions

| ID | Decision | Status |
|---|---|---|
| D-6 | Router | open |

## 4. D-6 option analysis: router

### Recommendation

Option A.
`;
    const [item] = read(text).items;
    expect(item?.line).toBe(5);
    expect(item?.text('recommendation')).toBe('Option A.');
  });
});

describe('lists', () => {
  test('checkboxes and questions under a telling title', () => {
    const text =
      '# Open questions\n\n## Storage\n\n1. [x] Keep it local\n2. Which quota?\n\n## Prototypes before that\n\n- try two disks\n';
    expect(brief(text)).toEqual(['5 keep-it-local question accepted', '6 which-quota question open']);
  });
  test('bold statements of a locked index', () => {
    const text =
      '# Decisions locked\n\n## Core decisions\n\n- **One region.**  \n  ADR: `docs/adr/0001-one-region.md`\n';
    const [item] = read(text).items;
    expect([item?.status, item?.locked, item?.text('reference')]).toEqual([
      'accepted',
      true,
      'docs/adr/0001-one-region.md',
    ]);
  });
});

describe('records', () => {
  test('a Nygard record is one item, whatever headings it holds', () => {
    const text =
      '# 7. Use one queue\n\nDate: 2026-01-02\n\n## Status\n\nSuperseded by 9\n\n## Context\n\nx\n\n## Decision\n\ny\n\n### D-01 part\n\nz\n';
    expect(brief(text, 'docs/adr/0007-use-one-queue.md')).toEqual(['1 0007 decision superseded']);
  });
  test('front matter gives the status; a template is no record', () => {
    const text =
      '---\nstatus: proposed\ndate: 2026-01-02\n---\n# Use one queue\n\n## Context and Problem Statement\n\nx\n\n## Decision Outcome\n\ny\n';
    expect(brief(text, 'docs/adr/0001-use-one-queue.md')).toEqual(['5 0001 decision proposed']);
    expect(brief(text, 'docs/adr/adr-template.md')).toEqual([]);
  });
});

describe('findings of reading', () => {
  const rules = (text: string) => read(text).findings.map((finding) => finding.ruleId);
  test('two statuses for one identifier are reported with the one that is read', () => {
    const text =
      '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n\n## D-1: Port\n\n**Status:** rejected\n';
    expect(rules(text)).toEqual(['document/contradiction']);
  });
  test('one identifier for two things stays two items', () => {
    const text =
      '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n| D-1 | Queue name | open |\n';
    expect(brief(text).length).toBe(2);
    expect(rules(text)).toEqual(['identity/duplicate-id']);
  });
  test('a table of the same columns that takes an identifier up for something else is no recap of it', () => {
    const header = '| ID | Decision | Status |\n|---|---|---|\n';
    const text = `# Harbour\n\n## Berths\n\n${header}| D-1 | North berth | open |\n| D-3 | Depth of the south berth | open |\n\n## Cranes\n\n${header}| D-2 | Maker of the crane | open |\n| D-3 | Night shift of the crane | open |\n`;
    expect(brief(text).map((line) => line.split(' ')[1])).toEqual(['D-1', 'D-3', 'D-2', 'D-3#2']);
    expect(rules(text)).toEqual(['identity/duplicate-id']);
  });
  test('a header that counts wrong is told', () => {
    const text =
      '# Decisions\n\nStatus: Active (2 open decisions)\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n';
    expect(rules(text)).toEqual(['document/stale-count']);
  });
});

test('a dialect given by the configuration is the only one read', () => {
  const text =
    '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n\n## D-2: Queue\n\n**Status:** open\n';
  const keys = (dialect: 'table-register' | 'heading-per-decision') =>
    readDocument(sourceOf('d.md', text), { dialect }).items.map((item) => item.key);
  expect([keys('table-register'), keys('heading-per-decision')]).toEqual([['D-1'], ['D-2']]);
});

test('two statuses in one section are a contradiction', () => {
  const text = '# Decisions\n\n## D-1: Port\n\nStatus: open\n\nSome words.\n\nStatus: accepted\n';
  expect(readDocument(sourceOf('d.md', text)).findings.map((finding) => finding.ruleId)).toEqual([
    'document/contradiction',
  ]);
});

test('several identifiers in one cell are one item, and told', () => {
  const text =
    '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-4/D-5 | Ports | open |\n| D-6, D-7 | Queues | open |\n';
  const { items, findings } = readDocument(sourceOf('d.md', text));
  expect(items.map((item) => item.key)).toEqual(['D-4', 'D-6']);
  expect(findings.map((finding) => finding.ruleId)).toEqual(['document/ambiguous-text', 'document/ambiguous-text']);
});
