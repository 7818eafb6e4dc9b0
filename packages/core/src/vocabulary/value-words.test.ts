import { describe, expect, it } from 'vitest';
import { findInvalidDate, isAbsent, isUndated, readDate, readOptionMarkers, readYesNo } from './value-words.ts';

describe('isAbsent', () => {
  it.each(['', ' ', '-', '—', '–', 'n/a', 'None', '(none)', '`____`', '…', '_', '*N/A*'])('%s', (text) => {
    expect(isAbsent(text)).toBe(true);
  });
  it.each(['TBD', '0', 'No', '?', '✅', 'none of the above fits'])('not %s', (text) => {
    expect(isAbsent(text)).toBe(false);
  });
});

describe('isUndated', () => {
  it.each(['TBD', 'unknown', 'ongoing', 'to be confirmed', '—'])('%s', (text) => {
    expect(isUndated(text)).toBe(true);
  });
  it.each(['2026-03-01', 'before phase 2', 'Q3'])('not %s', (text) => {
    expect(isUndated(text)).toBe(false);
  });
});

describe('readYesNo', () => {
  it.each([
    ['Yes', true],
    ['**No**', false],
    ['Yes — blocks the launch', true],
    ['No, it can wait', false],
    ['✅', true],
    ['No one knows', undefined],
    ['maybe', undefined],
  ])('%s', (text, expected) => {
    expect(readYesNo(text)).toBe(expected);
  });
});

describe('readDate', () => {
  it.each([
    ['2026-02-13', '2026-02-13'],
    ['due 2026/2/3', '2026-02-03'],
    ['13.02.2026', '2026-02-13'],
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['02/03/2026', undefined],
    ['13 Feb 2026', '2026-02-13'],
    ['February 13th, 2026', '2026-02-13'],
    ['the 3rd of March 2026', '2026-03-03'],
    ['2026-02-13T09:00Z', '2026-02-13'],
    ['2026年2月13日', '2026-02-13'],
    ['2026년 2월 13일', '2026-02-13'],
    ['ADR-2026-02-13-cache', undefined],
    ['2026-02-30', undefined],
    ['2024-02-29', '2024-02-29'],
    ['TBD', undefined],
    ['May be decided in 2026', undefined],
  ])('%s', (text, expected) => {
    expect(readDate(text)?.iso).toBe(expected);
  });

  it.each([
    ['2026-12-01 → 2027-01-15', '2027-01-15', '2026-12-01'],
    ['2026-12-01 -> 15 Jan 2027', '2027-01-15', '2026-12-01'],
    ['2026-12-01 (board) → now 2027-01-15 → 2027-02-01', '2027-02-01', '2026-12-01'],
    ['2026-12-01 → board', '2026-12-01', undefined],
    ['2026-12-01 or 2027-01-15', '2026-12-01', undefined],
    ['2027-01-15 (was 2026-12-01)', '2027-01-15', undefined],
  ])('follows an arrow: %s', (text, iso, movedFrom) => {
    expect(readDate(text)).toMatchObject({ iso, ...(movedFrom === undefined ? {} : { movedFrom }) });
    expect(readDate(text)?.movedFrom).toBe(movedFrom);
  });

  it.each([
    ['10/11/2026', '15/12/2026', '2026-11-10'],
    ['10/11/2026', '12/15/2026', '2026-10-11'],
    ['10-11-2026', '15/12/2026', '2026-11-10'],
    ['10/11/2026', '15/12/2026 and 12/15/2026', undefined],
    ['10/11/2026', '2026-12-15, 15.12.2026 and see /2026/15/12/2026', undefined],
    ['12/15/2026', '15/12/2026', '2026-12-15'],
  ])('reads %s beside %s', (text, others, iso) => {
    expect(readDate(text, `${others}; ${text}`)?.iso).toBe(iso);
    expect(readDate(text)?.iso).toBe(text.startsWith('10') ? undefined : iso);
  });

  it('gives the range in the text', () => {
    const text = 'before 13 Feb 2026, please';
    const date = readDate(text);
    expect(text.slice(date?.start, date?.end)).toBe('13 Feb 2026');
  });

  it('finds dates that no calendar has', () => {
    expect(findInvalidDate('by 2026-02-30')).toEqual({ start: 3, end: 13 });
    expect(findInvalidDate('by 2026-02-28')).toBeUndefined();
  });
});

describe('readOptionMarkers', () => {
  it.each([
    ['Option B (recommended)', ['recommended']],
    ['Keep the cron job (status quo)', ['status-quo']],
    ['Sidecar (current plan, M2)', ['plan-of-record']],
    ['Not recommended', ['not-recommended']],
    ['Rejected: too slow', ['rejected']],
    ['Single binary', []],
    ['Store the selected region with the user', []],
    ['Let the user decide', []],
  ])('%s', (text, expected) => {
    expect(readOptionMarkers(text)).toEqual(expected);
  });
});
