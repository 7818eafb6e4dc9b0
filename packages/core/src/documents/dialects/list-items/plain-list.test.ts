import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const lines = (text: string, path = 'docs/notes.md') =>
  readDocument(sourceOf(path, text)).items.map((item) => `${item.line} ${item.status}`);

describe('bullets without any mark', () => {
  test('are decisions under a heading that says so, also with a remark behind the list', () => {
    const text = `# Vision and reality

## Decisions already taken

- Ledger: one table with tags
- Figures are reported per phase

## Open decisions checklist

- [ ] Provider and cost cap
- [ ] Region of the second site

Every final decision gets a record.
`;
    expect(lines(text)).toEqual(['5 accepted', '6 accepted', '10 open', '11 open']);
  });

  test('are the decisions of a document that holds nothing else', () => {
    const text =
      '# Open decisions\n\nNobody may guess these:\n\n- Address of the gateway\n- Version of the wire format\n\nEach one becomes a record.\n';
    expect(lines(text)).toEqual(['5 open', '6 open']);
  });

  test('are none beside a table of decisions, under prose, or where they say that there is none', () => {
    const table = '| Decision | Locked answer |\n|---|---|\n| Host | north |\n| Tier | basic |\n';
    expect(
      lines(`# Closed decisions\n\n${table}\n## Later decisions\n\n- the host may move\n- the tier may grow\n`).length,
    ).toBe(2);
    const prose = 'One.\n\nTwo.\n\nThree.\n\nFour.\n';
    expect(lines(`# Notes\n\n## Decisions\n\n${prose}\n- a remark on it\n- another remark\n`)).toEqual([]);
    expect(lines('# Notes\n\n## Decisions\n\n- No decisions were taken in this run\n- none of them\n')).toEqual([]);
  });

  test('a line that names something else introduces no decisions', () => {
    const text = `# Decisions needed

**How to use:**
1. Read the items below
2. Add your answer

## Pending

### Which queue carries the mail
**Blocks:** the mail worker
`;
    expect(lines(text)).toEqual(['9 open']);
  });

  test('a heading with a status of its own keeps the list under it', () => {
    const text = `# Open decisions

## 1. Where it is deployed

- **Status:** IN PROGRESS
- **Done so far:**
  - [x] region chosen
  - [ ] keys renewed

## 2. How often it retrains

- **Status:** RESOLVED (2026-07-04)
`;
    expect(lines(text)).toEqual(['3 open', '10 accepted']);
  });
});
