import { describe, expect, test } from 'vitest';
import { readItemHeading } from './item-heading.ts';

const read = (text: string) => {
  const { id, title, status, numbering } = readItemHeading(text, 0, text.length);
  return { id, title: title?.text, status: status?.text, numbering };
};

describe('readItemHeading', () => {
  test('number, identifier, title and status are told apart', () => {
    expect(read('4. [OD-059] Reuse the counter ✅ RESOLVED 2026-06-17')).toEqual({
      id: 'OD-059',
      title: 'Reuse the counter',
      status: '✅ RESOLVED 2026-06-17',
      numbering: '4',
    });
  });
  test('a status in capitals after a dash belongs to no title', () => {
    expect(read('D-03 — Gate for all — ACCEPTED')).toMatchObject({
      id: 'D-03',
      title: 'Gate for all',
      status: 'ACCEPTED',
    });
  });
  test('a date in front is the day of the decision, and no letter behind it an identifier', () => {
    const dated = readItemHeading('2026-04-01 — V2 release dropped', 0, 31);
    expect([dated.date?.text, dated.id, dated.title?.text]).toEqual(['2026-04-01', undefined, 'V2 release dropped']);
  });
  test('what follows a struck title is its status', () => {
    expect(read('D-01. ~~Which library~~ DECIDED: the small one')).toMatchObject({
      id: 'D-01',
      status: 'DECIDED: the small one',
    });
  });
  test('a title that ends with a status word in a sentence keeps it', () => {
    expect(read('D-04: Deployment — open source strategy')).toMatchObject({
      title: 'Deployment — open source strategy',
      status: undefined,
    });
  });
  test('a word and a number name a decision', () => {
    expect(read('Decision 3 — Use one table')).toMatchObject({ id: 'Decision 3', title: 'Use one table' });
    expect(read('ADR 0007: Ports')).toMatchObject({ id: 'ADR-0007', title: 'Ports' });
  });
  test('the word "Decision:" is no part of the title', () => {
    expect(read('Decision: Connection pool')).toMatchObject({ id: undefined, title: 'Connection pool' });
  });
  test('a version or a product name is no identifier', () => {
    expect(read('Go1.24 support').id).toBeUndefined();
  });
  test('a section sign keeps its number', () => {
    expect(read('§S4. OD4 — Gateway path')).toMatchObject({ id: 'OD4', title: 'Gateway path', numbering: '§S4' });
  });
});
