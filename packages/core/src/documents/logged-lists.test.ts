import { describe, expect, test } from 'vitest';
import { planAddItem } from '../editing/plan-add-item.ts';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const lines = (text: string, path = 'docs/notes.md') =>
  readDocument(sourceOf(path, text)).items.map((item) => `${item.line} ${item.id ?? '-'} ${item.status}`);

describe('entries without identifier in a list of entries that have one', () => {
  test('a number, a box, a question or an owner makes one of them', () => {
    const text =
      '# Questions for the board\n\n1. **Q1** Which bus?\n2. **Q2** Which stop?\n3. Who pays for the ticket?\n\n- Q4: Which seat?\n- [ ] Choose a song\n- Which lamp?\n- The old door (owner: Ida)\n- Doors are listed on page two\n';
    expect(lines(text)).toEqual([
      '3 Q1 open',
      '4 Q2 open',
      '5 - open',
      '7 Q4 open',
      '8 - open',
      '9 - open',
      '10 - open',
    ]);
  });

  test('not in another list of the section', () => {
    const text =
      '# Questions for the board\n\n- Q1: Which bus?\n- Q2: Which stop?\n\nWe meet like this.\n\n1. Open the door\n2. Sit down\n';
    expect(lines(text)).toEqual(['3 Q1 open', '4 Q2 open']);
  });
});

describe('boxes in a parking lot beside questions with identifiers', () => {
  test('are put off', () => {
    const text =
      '# Questions\n\n- Q1: Which bus?\n- Q2: Which stop?\n\n## Parking lot\n\n- [ ] Choose a song\n- [x] Choose a hat\n- See the wiki\n';
    expect(lines(text)).toEqual(['3 Q1 open', '4 Q2 open', '8 - deferred', '9 - accepted']);
  });
});

describe('bullets of a decision log', () => {
  test('under days', () => {
    const text =
      '# Decision log\n\n## 2026-03-01\n\n- Paint the bus (decided by: Al)\n- Sell the van\n\n## 2026-03-08\n\n- Stop at noon\n';
    const { items } = readDocument(sourceOf('docs/log.md', text));
    expect(
      items.map((item) => [item.text('title'), item.text('decider'), item.text('decidedOn'), item.status]),
    ).toEqual([
      ['Paint the bus', 'Al', '2026-03-01', 'accepted'],
      ['Sell the van', undefined, '2026-03-01', 'accepted'],
      ['Stop at noon', undefined, '2026-03-08', 'accepted'],
    ]);
  });

  test('under days, one more of them', () => {
    const document = readDocument(
      sourceOf(
        'docs/log.md',
        '# Decision log\n\n## 2026-03-01\n\n- Paint the bus\n- Sell the van\n\n## 2026-03-08\n\n- Stop at noon\n',
      ),
    );
    const open = planAddItem(document, { title: 'Buy a horn' });
    expect(open.after).toContain('- Sell the van\n- Buy a horn\n  - **Status**: Open\n');
    const decided = planAddItem(document, { title: 'Buy a horn', status: 'accepted' });
    expect(decided.after).toContain('- Sell the van\n- Buy a horn\n');
  });

  test('labels under a day tell of one decision', () => {
    const text =
      '# Decision log\n\n## 2026-03-01\n\n- Status: accepted\n- Owner: Al\n\n## 2026-03-08\n\n- Status: open\n- Owner: Bo\n';
    expect(lines(text)).toEqual(['3 - accepted', '8 - open']);
  });

  test('under days, some with identifiers', () => {
    const text =
      '# Decision log\n\n## 2026-03-01\n\n- D-1: Paint the bus\n- Sell the van\n\n## 2026-03-08\n\n- Stop at noon\n';
    expect(lines(text)).toEqual(['5 D-1 accepted', '6 - accepted', '10 - accepted']);
  });

  test('with a day in front', () => {
    expect(
      lines('# Decision log\n\n- D-1: Paint the bus. Approved by the board.\n- 2026-03-08: Stop at noon\n'),
    ).toEqual(['3 D-1 accepted', '4 - accepted']);
  });

  test('that says of one who decided it', () => {
    const text =
      '# Decision log\n\n- D-1: Paint the bus. Approved by the board.\n- D-2: Sell the van\n- Stop at noon (decided by: Al)\n';
    expect(lines(text)).toEqual(['3 D-1 accepted', '4 D-2 accepted', '5 - accepted']);
    expect(lines(text.replace('Decision log', 'Decisions'))[1]).toBe('4 D-2 open');
  });

  test('what still asks is not taken for decided', () => {
    const text =
      '# Decision log\n\n- D-1: Paint the bus. Approved by the board.\n- D-2: Sell the van\n- D-3: Which stop? Owner: Al\n';
    expect(lines(text)).toEqual(['3 D-1 accepted', '4 D-2 accepted', '5 D-3 open']);
  });

  test('notes under a day of another heading are none', () => {
    const text =
      '# Decisions\n\n- D-1: Paint the bus\n- D-2: Sell it\n\n## Walks\n\n### 2026-03-01\n\n- Saw a bus\n- Saw a van\n';
    expect(lines(text)).toEqual(['3 D-1 open', '4 D-2 open']);
  });
});
