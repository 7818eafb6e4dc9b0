import { describe, expect, test } from 'vitest';
import { planSet } from '../../editing/plan-set.ts';
import type { Item } from '../item.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const reading = (line: string, title = '# Open questions') =>
  readDocument(sourceOf('docs/questions.md', `${title}\n\n${line}\n`));
const only = (line: string, title?: string) => {
  const [item] = reading(line, title).items;
  if (item === undefined) throw new Error(`no item in ${line}`);
  return item;
};
const told = (line: string, title?: string) => {
  const item = only(line, title);
  return [item.text('title'), item.text('owner'), item.text('due'), item.status];
};

describe('several fields in one bracket', () => {
  test.each([
    ['1. **Q1** Which bus? (owner: Iris, due 2026-12-05)', 'Iris', '2026-12-05'],
    ['- Q1: Which bus? (Owner: Iris; due 2026-12-05)', 'Iris', '2026-12-05'],
    ['- Q1: Which bus? (Owner: Iris, due: 2026-12-05)', 'Iris', '2026-12-05'],
    ['- Q1: Which bus? (due 2026-12-05, owner: Iris, Omar)', 'Iris, Omar', '2026-12-05'],
    ['- Q1: Which bus? (owner: Iris, by 2026-12-05)', 'Iris', '2026-12-05'],
    ['- Q1: Which bus? (owner: Iris · due: Dec 5, 2026)', 'Iris', 'Dec 5, 2026'],
    ['- **Q1** — Which bus? *(owner: Iris; due 2026-12-05)*', 'Iris', '2026-12-05'],
    ['- Q1: Which bus? [owner: Iris]', 'Iris', undefined],
    ['- Q1: Which bus? (Verantwortlich: Iris, fällig: 2026-12-05)', 'Iris', '2026-12-05'],
    ['- Q1: Which bus? (due 2026-12-05)', undefined, '2026-12-05'],
    ['- Q1: Which bus? (owner: Iris, priority: high)', 'Iris', undefined],
    ['- Q1: Which bus? (owner: Iris, 2026-11-01)', 'Iris', undefined],
  ])('%s', (line, owner, due) => {
    expect(told(line)).toEqual(['Which bus?', owner, due, 'open']);
  });

  test('an edit of one leaves the others', () => {
    const document = reading('1. **Q1** Which bus? (owner: Iris, due 2026-12-05)');
    const plan = planSet(document, document.items[0] as Item, 'owner', 'Gina');
    expect(plan.after).toContain('1. **Q1** Which bus? (owner: Gina, due 2026-12-05)');
  });

  test('the status of something else in a bracket is not that of the item', () => {
    expect(told('- Q1: Which bus? (depends on Q7, status: accepted)')[3]).toBe('open');
  });
});

describe('labels behind the sentence', () => {
  test.each([
    ['- [ ] Q4: How long? Owner: Grace. Due: 2026-11-20', 'Grace', '2026-11-20'],
    ['- Q4: How long? Owner: Dr. Grace Lin. Due: 2026-11-20.', 'Dr. Grace Lin', '2026-11-20'],
    ['- Q4: How long? Owner: Al. Due 2026-11-20', 'Al', '2026-11-20'],
    ['- Q4: How long? — owner: Grace — due: 2026-11-20', 'Grace', '2026-11-20'],
    ['- Q4: How long? **Owner:** Grace **Due:** 2026-11-20', 'Grace', '2026-11-20'],
    ['- Q4: How long? Owner: Grace, due: 2026-11-20', 'Grace', '2026-11-20'],
    ['- Q4: How long?\n  Owner: Grace\n  Due: 2026-11-20', 'Grace', '2026-11-20'],
    ['- Q4: How long? Owner: Grace (Due: 2026-11-20)', 'Grace', '2026-11-20'],
  ])('%s', (line, owner, due) => {
    expect(told(line)).toEqual(['How long?', owner, due, 'open']);
  });

  test.each([
    ['- Q5: Who reviews? @kim, due 2026-12-01', 'Who reviews? @kim', undefined, '2026-12-01'],
    ['- Q8: ¿Quién paga? Responsable: Ana. Fecha límite: 2026-12-05', '¿Quién paga?', 'Ana', '2026-12-05'],
    ['- Q9: 谁付款？负责人：王伟；截止日期：2026-12-05', '谁付款？', '王伟', '2026-12-05'],
    [
      '- Q9: Should a manager, e.g. Owner: X, approve?',
      'Should a manager, e.g. Owner: X, approve?',
      undefined,
      undefined,
    ],
  ])('%s', (line, title, owner, due) => {
    expect(told(line)).toEqual([title, owner, due, 'open']);
  });

  test('a default ends where the next label starts', () => {
    const item = only('- Q4: How long? Default: 30 days. Owner: Grace');
    expect([item.text('title'), item.text('default'), item.text('owner')]).toEqual(['How long?', '30 days.', 'Grace']);
  });

  test('a sentence that only uses such a word stays one', () => {
    expect(told('- Q4: How long do we wait for the owner: one day or two?')).toEqual([
      'How long do we wait for the owner: one day or two?',
      undefined,
      undefined,
      'open',
    ]);
  });

  test('what follows the owner is no part of the name', () => {
    expect(told('- Q4: How long? Owner: Al. We must know before the fair.')[1]).toBe('Al');
  });
});

describe('answers and statuses behind the sentence', () => {
  test.each([
    ['2. **Q2** Which lock? — *Answered: no, see PD-01*', 'Which lock?', 'no, see PD-01', 'accepted'],
    ['- Q8 [Closed] Which town? Answer: the small one.', 'Which town?', 'the small one.', 'accepted'],
    ['- [ ] Q8: Which town? **Answer:** the small one', 'Which town?', 'the small one', 'accepted'],
    ['- Q8: Which town? → **Answered: the small one** (2026-03-01)', 'Which town?', 'the small one', 'accepted'],
    ['- Q8: ~~Which town?~~ Answer: the small one', 'Which town?', 'the small one', 'accepted'],
    [
      '- Q8: Which town?\n  Answer: the small one,\n  as it is near.',
      'Which town?',
      'the small one,\n  as it is near.',
      'accepted',
    ],
    ['- Q8: Which town? Rejected: none has a port', 'Which town?', 'none has a port', 'rejected'],
    ['- Q8: Which town? Answer: TBD', 'Which town?', 'TBD', 'open'],
    ['- Q8 (Deferred): Which town?', 'Which town?', undefined, 'deferred'],
  ])('%s', (line, title, outcome, status) => {
    const item = only(line);
    expect([item.text('title'), item.field('outcome')?.text, item.status]).toEqual([title, outcome, status]);
  });

  test.each([
    ['- D-12: Drop the old client. Approved by CTO.', 'Drop the old client.', 'accepted'],
    ['- D-12: Drop the old client. Rejected on 2026-03-01.', 'Drop the old client.', 'rejected'],
    ['- D-12: Drop the old client. Approved.', 'Drop the old client.', 'accepted'],
    ['- D-12: Drop the old client. Approved by whom?', 'Drop the old client. Approved by whom?', 'open'],
    ['- D-12: Drop the old client. Approved clients stay.', 'Drop the old client. Approved clients stay.', 'open'],
  ])('%s', (line, title, status) => {
    const item = only(line, '# Decisions');
    expect([item.text('title'), item.status]).toEqual([title, status]);
  });
});
