import { describe, expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { planSet } from './plan-set.ts';

const read = (text: string, path = 'decisions.md'): DocumentReading => readDocument(sourceOf(path, text));
const item = (reading: DocumentReading, id: string): Item =>
  reading.items.find((candidate) => candidate.key === id) as Item;
const set = (text: string, id: string, name: Parameters<typeof planSet>[2], value: string, path?: string): string => {
  const reading = read(text, path);
  return planSet(reading, item(reading, id), name, value).after;
};

const TABLE = `# Decisions

| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-1 | Keep the old bridge | Open | ana | 13.02.2026 |
| D-2 | Paint it red | ✅ Approved | bo | 14.02.2026 |
| D-10 | Lamps, see D-1 and D-1.2 | Open |  | TBD |
`;

describe('a table', () => {
  test('one cell changes and nothing else', () => {
    expect(set(TABLE, 'D-1', 'owner', 'Zoë')).toBe(TABLE.replace('| ana |', '| Zoë |'));
    expect(set(TABLE, 'D-10', 'owner', 'ana')).toBe(TABLE.replace('| Open |  | TBD', '| Open | ana | TBD'));
  });

  test('a pipe is escaped, also in code; a line break is refused', () => {
    expect(set(TABLE, 'D-1', 'title', 'left | `a|b`')).toContain('| left \\| `a\\|b` |');
    expect(() => set(TABLE, 'D-1', 'title', 'two\nlines')).toThrow('a table cell holds one line');
  });

  test('a status is written in the words of the register', () => {
    expect(set(TABLE, 'D-1', 'status', 'accepted')).toContain('| D-1 | Keep the old bridge | ✅ Approved |');
    expect(set(TABLE, 'D-2', 'status', 'open')).toContain('| D-2 | Paint it red | Open |');
    expect(set(TABLE, 'D-2', 'status', 'rejected')).toContain('| D-2 | Paint it red | Rejected |');
    expect(set(TABLE, 'D-2', 'status', 'accepted')).toBe(TABLE);
    expect(() => set(TABLE, 'D-1', 'status', 'acepted')).toThrow('"acepted" is not a status');
  });

  test('a date takes the form the register has', () => {
    expect(set(TABLE, 'D-1', 'due', '2027-11-03')).toContain('| ana | 03.11.2027 |');
    expect(set(TABLE, 'D-10', 'due', '2027-11-03')).toContain('|  | 03.11.2027 |');
    expect(() => set(TABLE, 'D-1', 'due', '2027-02-30')).toThrow('a day that no calendar has');
  });

  test('a column that is not there is not invented', () => {
    expect(() => set(TABLE, 'D-1', 'rollback', 'none')).toThrow(
      expect.objectContaining({ code: 'DCS_DOCUMENT_NO_SLOT' }),
    );
    try {
      set(TABLE, 'D-1', 'rollback', 'none');
    } catch (error) {
      expect((error as { hint: string }).hint).toBe(
        'add a column "Rollback" to the header at line 3, which has ID, Decision, Status, Owner, Due, or map one of its columns to rollback in decisis.toml',
      );
    }
  });

  test('padding keeps the columns aligned while the value fits', () => {
    const padded =
      '# Decisions\n\n| ID   | Decision       | Status |\n| ---- | -------------- | ------ |\n| D-1  | Keep the bridge| open   |\n| D-2  | Paint it       | open   |\n';
    expect(set(padded, 'D-2', 'title', 'Paint it blue')).toBe(padded.replace('Paint it       |', 'Paint it blue  |'));
    expect(set(padded, 'D-2', 'title', 'Paint it in dark green')).toBe(
      padded.replace('Paint it       |', 'Paint it in dark green |'),
    );
    expect(set(padded, 'D-2', 'status', 'rejected')).toBe(
      padded.replace('Paint it       | open   |', 'Paint it       | rejected |'),
    );
  });

  test('marks around a value stay, and go when they would wrap no longer', () => {
    const marked = TABLE.replace('| Open | ana |', '| `Open` | **ana** |');
    expect(set(marked, 'D-1', 'owner', 'bo')).toContain('| **bo** |');
    expect(set(marked, 'D-1', 'status', 'deferred')).toContain('| `Deferred` |');
    expect(set(marked, 'D-1', 'owner', 'the **two** of us')).toContain('| the **two** of us |');
    expect(() => set(TABLE, 'D-1', 'owner', '**bo**')).toThrow('marks such as "**"');
  });

  test('a short row is filled up to the column', () => {
    const short = TABLE.replace('| Lamps, see D-1 and D-1.2 | Open |  | TBD |', '| Lamps |');
    expect(set(short, 'D-10', 'status', 'open')).toContain('| D-10 | Lamps | Open |\n');
    expect(set(short, 'D-10', 'due', 'TBD')).toContain('| D-10 | Lamps | | | TBD |\n');
  });
});

const DETAILS = `# Decisions

| ID | Decision | Status |
|---|---|---|
| D-1 | Keep the old bridge | Open |

## D-1 — Keep the old bridge

**Status:** open, since spring
**Owner:** ana

Text about it.
`;

describe('sections', () => {
  test('places that said the same change together, others are told', () => {
    const reading = read(DETAILS);
    const plan = planSet(reading, item(reading, 'D-1'), 'status', 'accepted');
    expect(plan.after).toContain('| Accepted |');
    expect(plan.after).toContain('**Status:** accepted\n');
    expect(plan.status).toEqual({ before: 'open', after: 'accepted' });
    const differing = read(DETAILS.replace('open, since spring', 'Accepted in spring'));
    const other = planSet(differing, item(differing, 'D-1'), 'status', 'deferred');
    expect(other.alsoSaid.map(({ line, text }) => [line, text])).toEqual([[9, 'Accepted in spring']]);
    expect(set(DETAILS, 'D-1', 'title', 'Sell it')).toContain('| Sell it |');
    expect(set(DETAILS, 'D-1', 'title', 'Sell it')).toContain('## D-1 — Sell it\n');
  });

  test('a field without a place gets a labelled line like the others', () => {
    expect(set(DETAILS, 'D-1', 'due', '2026-05-01')).toBe(
      DETAILS.replace('**Owner:** ana\n', '**Owner:** ana\n**Due:** 2026-05-01\n'),
    );
    const bullets =
      '## Decisions\n\n### D-1: A bridge\n\n- **Owner:** ana\n\n### D-2: A lamp\n\n- **Owner:** bo\n- **Deadline:** TBD\n';
    expect(set(bullets, 'D-1', 'due', 'TBD')).toBe(bullets.replace('ana\n', 'ana\n- **Deadline:** TBD\n'));
    expect(set('## Decisions\n\n### D-1: A bridge\n\nText.\n', 'D-1', 'owner', 'ana')).toBe(
      '## Decisions\n\n### D-1: A bridge\n\n**Owner:** ana\n\nText.\n',
    );
  });

  test('a value that would be read as something else is refused', () => {
    for (const value of ['ana\n\n## D-9: Another', '<!-- x']) {
      expect(() => set(DETAILS, 'D-1', 'owner', value)).toThrow(
        expect.objectContaining({ code: 'DCS_DOCUMENT_VALUE_NOT_WRITABLE' }),
      );
    }
    expect(() => set(DETAILS, 'D-1', 'title', 'Keep it — accepted')).toThrow('cannot be written');
  });

  test('several lines keep indentation, bullets and line endings of the block', () => {
    const text =
      '## Decisions\r\n\r\n### D-1: A bridge\r\n\r\n**Options:**\r\n\r\n  * wood\r\n  * steel\r\n\r\n**Owner:** ana\r\n';
    expect(set(text, 'D-1', 'options', '- stone\n- rope')).toBe(
      text.replace('* wood\r\n  * steel', '* stone\r\n  * rope'),
    );
    expect(set(text, 'D-1', 'options', '- wood\n- steel')).toBe(text);
  });

  test('a tick behind a title is replaced by what other titles have, or by a dash', () => {
    const text =
      '## Decisions\n\n### [D-1] A bridge ✅ RESOLVED\n\n### [D-2] A lamp 🔴 OPEN\n\n### [D-3] A boat ✅ RESOLVED\n';
    expect(set(text, 'D-1', 'status', 'open')).toContain('### [D-1] A bridge 🔴 OPEN\n');
    expect(set(text, 'D-1', 'status', 'deferred')).toContain('### [D-1] A bridge — DEFERRED\n');
  });
});

test('the model has a word where that of the register would not be read', () => {
  const text =
    '## Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-9 | Boat | Deferred until the county has an opinion on boats |\n\n## D-1 — Bridge — ACCEPTED\n\nText.\n\n## D-2 — Lamp — Deferred (see minutes of the county)\n\nText.\n';
  expect(set(text, 'D-1', 'status', 'deferred')).toContain('## D-1 — Bridge — DEFERRED\n');
});

describe('records, lists and comments', () => {
  const record =
    '---\nstatus: "proposed" # by ana\ndate: 2026-01-01\ntags: [a, b]\n---\n\n# A record\n\n## Context\n\nIt rains.\n\n## Decision\n\nUmbrellas.\n';

  test('YAML keeps its quotes and comments; a new key stands last', () => {
    const path = 'docs/adr/0001-a-record.md';
    expect(set(record, '0001', 'status', 'accepted', path)).toBe(record.replace('"proposed"', '"accepted"'));
    expect(set(record, '0001', 'owner', 'yes: no', path)).toBe(
      record.replace('tags: [a, b]\n', "tags: [a, b]\nowner: 'yes: no'\n"),
    );
    expect(set(record, '0001', 'outcome', 'Umbrellas,\nin red.', path)).toBe(
      record.replace('Umbrellas.', 'Umbrellas,\nin red.'),
    );
  });

  test('a box is ticked', () => {
    const text = '# Open decisions\n\n- [ ] Which hall?\n- [x] Which train?\n';
    expect(set(text, 'which-hall', 'status', 'accepted')).toBe(text.replace('[ ] Which', '[x] Which'));
    expect(set(text, 'which-train', 'status', 'open')).toBe(text.replace('[x]', '[ ]'));
  });

  test('an attribute of a comment is quoted where it must be', () => {
    const text = '## Decisions\n\n### [D-1] A bridge\n\n<!-- od id=D-1 status=open owner=ana -->\n';
    expect(set(text, 'D-1', 'owner', 'ana and bo')).toContain('owner="ana and bo" -->');
    expect(() => set(text, 'D-1', 'owner', 'ana --> bo')).toThrow('close the comment');
  });

  test('bytes that are no UTF-8 are not edited', () => {
    const broken = readDocument(sourceOf('decisions.md', TABLE.replace('ana', '\ufffd'), false));
    expect(() => planSet(broken, item(broken, 'D-1'), 'owner', 'x')).toThrow('not valid UTF-8');
  });
});

describe('dates whose order another date shows', () => {
  const dates = (...dues: string[]) =>
    `# Decisions\n\n| ID | Decision | Due |\n|---|---|---|\n${dues.map((due, at) => `| D-${at + 1} | ${at === 0 ? 'Bridge' : 'Lamp'} | ${due} |\n`).join('')}`;

  test('are written in that order where they can be read by themselves, else as ISO dates', () => {
    const monthFirst = dates('10/11/2026', '12/15/2026');
    expect(set(monthFirst, 'D-1', 'due', '2026-12-20')).toBe(dates('12/20/2026', '12/15/2026'));
    expect(set(monthFirst, 'D-1', 'due', '2026-12-02')).toBe(dates('2026-12-02', '12/15/2026'));
    expect(set(monthFirst, 'D-1', 'due', '2026-10-11')).toBe(monthFirst);
  });

  test('keep the date that shows it', () => {
    const dayFirst = dates('10/11/2026', '15/12/2026');
    expect(set(dayFirst, 'D-2', 'due', '2026-12-20')).toBe(dates('10/11/2026', '20/12/2026'));
    expect(() => set(dayFirst, 'D-2', 'due', '2026-12-02')).toThrow('whether the day or the month comes first');
    expect(() => set(dayFirst, 'D-2', 'due', '12/20/2026')).toThrow('in the dates of D-1');
  });
});
