import { expect, test } from 'vitest';
import type { DialectName } from './entry.ts';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const brief = (text: string, dialect?: DialectName): string[] =>
  readDocument(sourceOf('notes.md', text), dialect === undefined ? {} : { dialect }).items.map(
    (item) => `${item.kind} ${item.key} ${item.dialect} ${item.text('owner') ?? '-'} ${item.text('default') ?? '-'}`,
  );

const BOLD = `# Open questions

1. **Which clay?** Default: red. Owner: Ana
2. **Who fires the kiln?** Owner: Bo
`;

test('a bold question of a list of questions is a question, as one in plain letters is', () => {
  const asked = ['question which-clay question-list Ana red.', 'question who-fires-the-kiln question-list Bo -'];
  expect(brief(BOLD)).toEqual(asked);
  expect(brief(BOLD.replaceAll('**', ''))).toEqual(asked);
  expect(brief(BOLD.replaceAll(/\d\./g, '-'))).toEqual(asked);
  expect(brief(BOLD, 'question-list')).toEqual(asked);
});

test('the dialects of list items are read by one reader: each of them reads what the others do', () => {
  const boxes = '# Decisions\n\n- [ ] D-1: Pick a clay\n- [ ] Pick a kiln\n';
  for (const dialect of ['question-list', 'locked-index', 'checkbox-list'] as const) {
    expect(brief(BOLD, dialect).length, dialect).toBe(2);
    expect(brief(boxes, dialect), dialect).toEqual(brief(boxes));
  }
  expect(brief(BOLD, 'table-register')).toEqual([]);
});

test('a dialect that settings name says what a list holds where no heading does', () => {
  const text = '# Clay\n\n1. **Which one?** Owner: Ana\n2. Who brings it?\n';
  expect(brief(text)).toEqual([]);
  expect(brief(text, 'question-list')).toEqual([
    'question which-one question-list Ana -',
    'question who-brings-it question-list - -',
  ]);
  expect(brief(text, 'locked-index')[0]).toBe('decision which-one locked-index Ana -');
});

test('what stands beside it in another shape takes nothing of it', () => {
  const text = `# Decisions

| ID | Decision | Status |
|---|---|---|
| D-1 | Pick a clay | open |

## D-1: Pick a clay

**Owner:** Ana

## Open questions

- D-1: Which clay is dry by then? Owner: Bo
`;
  expect(brief(text)).toEqual(['decision D-1 table-register Ana -']);
  expect(brief(text, 'table-register')).toEqual(['decision D-1 table-register - -']);
  expect(brief(text, 'heading-per-decision')).toEqual(['decision D-1 heading-per-decision Ana -']);
  expect(brief(text, 'question-list')).toEqual(['question D-1 question-list Bo -']);
});
