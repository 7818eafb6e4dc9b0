import { describe, expect, test } from 'vitest';
import { foldId, idFamily, isPlaceholderId, readLeadingId } from './item-id.ts';

const read = (text: string) => {
  const found = readLeadingId(text, 0, text.length);
  return found === undefined ? undefined : [found.id, found.boundary, text.slice(found.rest)];
};

describe('readLeadingId', () => {
  test.each([
    ['D-001: Pick a port', 'D-001', 'separator', 'Pick a port'],
    ['[OD-059] Reuse it', 'OD-059', 'bracket', 'Reuse it'],
    ['**OD-1**', 'OD-1', 'end', ''],
    ['`D-004`', 'D-004', 'end', ''],
    ['W3-OD-012 — Default data', 'W3-OD-012', 'separator', 'Default data'],
    ['T1.4 sound', 'T1.4', 'space', 'sound'],
    ['DEC-mobile-later', 'DEC-mobile-later', 'end', ''],
    ['HB-A — Wire it', 'HB-A', 'separator', 'Wire it'],
    ['Đ-3: ruling', 'Đ-3', 'separator', 'ruling'],
  ])('%s', (text, id, boundary, rest) => {
    expect(read(text)).toEqual([id, boundary, rest]);
  });
  test.each(['Runtime is fixed', 'open question', 'README.md', 'Go', '2026-01-02', 'config.v2.json'])(
    '%s is none',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
  test('a range is one identifier with an end', () => {
    expect(readLeadingId('OD-024..031 audit', 0, 17)).toMatchObject({ id: 'OD-024', through: 'OD-031' });
    expect(readLeadingId('D-001–009', 0, 9)).toMatchObject({ id: 'D-001', through: 'D-009' });
  });
});

describe('families and look-alikes', () => {
  test.each([
    ['OD-001', 'OD'],
    ['W3-OD-001', 'W-OD'],
    ['D-04B', 'D'],
    ['OQ-KB-1', 'OQ-KB'],
  ])('%s is of family %s', (id, family) => {
    expect(idFamily(id)).toBe(family);
  });
  test('zeros, hyphens, case and Cyrillic letters fold away', () => {
    const folded = ['D-7', 'D-07', 'd-007', 'D007', '\u0414-7'].map((id) => foldId(id));
    expect(folded.slice(0, 4)).toEqual(['D7', 'D7', 'D7', 'D7']);
    expect(foldId('\u0410-1')).toBe('A1');
  });
  test.each(['OD-NNN', 'ADR-XXX', 'D-###'])('%s is a placeholder', (id) => {
    expect(isPlaceholderId(id)).toBe(true);
  });
});
