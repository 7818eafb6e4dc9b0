import { describe, expect, test } from 'vitest';
import { LetterPattern } from './letter-pattern.ts';

const PATTERNS = [
  /^\p{Lu}{1,3}-\d{1,4}$/u,
  /[^\p{L}\p{N}]+/u,
  /(?<![\p{L}\p{N}-])\p{Lu}{1,6}-\d{1,6}(?![\p{L}\p{N}/])/gu,
  /(?<!\p{Lu}\p{Ll}{1,8}\s)\b(\d{1,5})\s+open/iu,
  /^§\s?\p{Lu}?\d+\s+[\p{Lu}\p{Lo}\d]/u,
  /\p{M}/gu,
  /[(（](\p{L}[\p{L} -]{1,30})[:：]/u,
  /\\p\{L\}|[\]\p{Lu}]$/u,
];
const TEXTS = [
  'D-012',
  'd-012 and D-013/4',
  '§ A4 Harbour — “dues”',
  'Phase 3 open, 14 open',
  'quay (owner: port) → crane • 4 ± 1 ½ m²',
  'Ü-012',
  '§ Я4 порт',
  'harbour dues: caffé',
  'Žádná BOUE ǅ ª 3º ½ Ṡea Ưu tiên: Nhà ga số 4',
  'e\u0301tat Ł-12 (ẞharf: dock) ʔ',
  'Kelvin K-12 and ångström Å',
  '（所有者：港）',
  '\\p{L}]',
  '',
];

describe('a pattern about letters', () => {
  test.each(TEXTS)('says of %j what its Unicode form says', (text) => {
    for (const all of PATTERNS) {
      const own = new LetterPattern(all).for(text);
      const matches = (pattern: RegExp) => [
        ...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)),
      ];
      expect(matches(own).map((match) => [match.index, ...match])).toEqual(
        matches(all).map((match) => [match.index, ...match]),
      );
    }
  });

  test('is itself where a letter beyond ASCII stands, a Latin one where all are Latin, and one ASCII form elsewhere', () => {
    const all = /\p{Lu}[\p{L}\p{N}]*/u;
    const pattern = new LetterPattern(all);
    expect(pattern.for('Ärger и порт')).toBe(all);
    expect(pattern.for('Ärger')).not.toBe(all);
    expect(pattern.for('Ärger')).toBe(pattern.for('Đá'));
    expect(pattern.for('Anger — “quay”').source).toBe('[A-Z][A-Za-z0-9]*');
    expect(pattern.for('Another')).toBe(pattern.for('Yet another'));
  });

  test.each([
    /[\p{L}\p{N}\p{M}]/u,
    /\p{L}/u,
    /\p{Lu}/u,
    /\p{Ll}/u,
    /\p{Lo}/u,
    /\p{M}/u,
    /\p{N}/u,
    /^\p{Lu}/iu,
    /\p{Ll}/iu,
  ])('says of every character what %o says', (all) => {
    const pattern = new LetterPattern(all);
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCodePoint(code);
      if (pattern.for(char).test(char) !== all.test(char)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
