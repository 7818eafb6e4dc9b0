import { describe, expect, it } from 'vitest';
import { normalizeLabel, withoutNumbering, wordsOf } from './normalize.ts';

describe('normalizeLabel', () => {
  it.each([
    ['**Target date:**', 'target date'],
    ['  Depends_on -- (upstream) ', 'depends on upstream'],
    ["Won't do", 'wont do'],
    ['Owner(s)', 'owners'],
    ['[Owner](people.md "who")', 'owner'],
    ['📅 Due&nbsp;date', 'due date'],
    ['Größe der Änderung', 'grosse der anderung'],
    ['Właściciel', 'wlasciciel'],
    ['Quyết định', 'quyet dinh'],
    ['Ｓｔａｔｕｓ：', 'status'],
    ['決定狀態', '决定状态'],
    ['상태', '상태'],
    ['الحالة', 'حاله'],
    ['~~`Open`~~?', 'open'],
  ])('%s', (text, expected) => {
    expect(normalizeLabel(text)).toBe(expected);
  });

  it('reads at most two hundred characters', () => {
    expect(normalizeLabel('a'.repeat(100_000)).length).toBe(200);
    expect(normalizeLabel('](('.repeat(50_000)).length).toBeLessThanOrEqual(200);
  });
});

describe('wordsOf', () => {
  it('takes each Han and kana character as a word, Hangul words whole', () => {
    expect(wordsOf('未决定 api 결정 사항')).toEqual(['未', '决', '定', 'api', '결정', '사항']);
  });
});

describe('withoutNumbering', () => {
  it.each([
    ['3.1 Owner', 'Owner'],
    ['§4 Status', 'Status'],
    ['§S18. Registries', 'Registries'],
    ['2) Context', 'Context'],
    ['b) Options', 'Options'],
    ['IV. Risks', 'Risks'],
    ['12', '12'],
    ['D-4 Context', 'D-4 Context'],
  ])('%s', (text, expected) => {
    expect(withoutNumbering(text)).toBe(expected);
  });
});
