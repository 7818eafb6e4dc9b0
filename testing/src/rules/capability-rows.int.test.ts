import { describe, expect, test } from 'vitest';
import { check, decodeSource, DEFAULT_POLICY, readRegister, type CheckResult, type Policy } from '@decisis/core';
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { viewOf } from './check-rule.ts';

const material = findMaterial();
if (material === undefined) console.warn(absentMaterial('the capability rows of checking'));

/** What check finds in a source register, after a change to its text. */
function findingsIn(
  number: string,
  change: (text: string) => string = (text) => text,
  today = '2026-02-12',
  policy: Partial<Policy> = {},
): CheckResult {
  const path = material?.filesBelow('registers').find((file) => file.includes(`/${number}_`)) ?? '';
  const { text } = decodeSource(path, material?.bytes(path) ?? new Uint8Array());
  const changed = change(text);
  const source = decodeSource(path, new TextEncoder().encode(changed));
  const registers = [readRegister(path, path, [source])];
  return check({ today, registers, repository: viewOf({}), policy: { ...DEFAULT_POLICY, ...policy } });
}

const of = ({ findings }: CheckResult, rule: string): string[] =>
  findings
    .filter(({ finding }) => finding.ruleId === rule)
    .map(({ finding }) => `${finding.location.range.line} ${finding.item ?? '-'}`);

describe.skipIf(material === undefined)('capability rows on the source registers', () => {
  test('S0-01 the stated date of the last update is held against the calendar', () => {
    expect(of(findingsIn('000'), 'document/stale-review')).toEqual([]);
    expect(of(findingsIn('000', undefined, '2026-02-11'), 'document/stale-review')).toEqual(['4 -']);
  });

  test('S0-02 the register says what it admits: what holds nothing up is told, and nothing else', () => {
    for (const number of ['000', '001', '002', '003', '004'])
      expect(of(findingsIn(number), 'resolution/blocks-nothing')).toEqual([]);
    const impact = /If deferred: Go port inherits[^|]+/;
    expect(
      of(
        findingsIn('000', (text) => text.replace(impact, 'none ')),
        'resolution/blocks-nothing',
      ),
    ).toEqual(['19 D-006']);
    expect(
      of(
        findingsIn('000', (text) => text.replace(impact, ' ')),
        'resolution/blocks-nothing',
      ),
    ).toEqual(['19 D-006']);
    const silent = (text: string) => text.replace(impact, 'none ').replace(/that block or [a-z ]+/, 'of all sorts');
    expect(of(findingsIn('000', silent), 'resolution/blocks-nothing')).toEqual([]);
    const awaited = (text: string) =>
      text.replace(impact, 'none ').replace('ownership controls', 'D-006 blocks WS3; controls');
    expect(of(findingsIn('000', awaited), 'resolution/blocks-nothing')).toEqual([]);
  });

  test('S0-06 an owner is one of the owners, where these are listed', () => {
    expect(of(findingsIn('001'), 'resolution/unknown-owner')).toEqual([]);
    const owners = { 'runtime-platform': [], registry: ['registry-platform'] };
    const listed = findingsIn('001', undefined, '2026-02-12', { owners });
    expect(of(listed, 'resolution/unknown-owner')).toEqual(['20 D-007']);
  });

  test('S0-07 TBD is no date for an open row', () => {
    expect(of(findingsIn('000'), 'resolution/missing-due-date')).toEqual(['19 D-006']);
    expect(of(findingsIn('001'), 'resolution/missing-due-date')).toEqual([]);
  });

  test('S0-20 S0-24 the rule of the register is the one enforced: approved rows without outcome and rollback', () => {
    for (const rule of ['resolution/missing-outcome', 'resolution/missing-rollback'])
      expect(of(findingsIn('001'), rule)).toEqual(['14 D-001', '15 D-002', '16 D-003', '17 D-004', '18 D-005']);
    const silent = findingsIn('001', (text) => text.replace('- Every decision must include', '- It helps to include'));
    expect(of(silent, 'resolution/missing-rollback')).toHaveLength(5);
    const without = findingsIn('001', (text) => text.replace(/^- Every decision must include.*$/m, '- Be kind.'));
    expect(of(without, 'resolution/missing-rollback')).toEqual([]);
  });

  test('S0-25 damaged encoding is told', () => {
    expect(of(findingsIn('000'), 'document/damaged-encoding')).toEqual(['19 -']);
  });

  test('S1-02 the count in the head is verified', () => {
    expect(of(findingsIn('001'), 'document/stale-count')).toEqual([]);
    const wrong = findingsIn('001', (text) => text.replace('(3 open decisions)', '(4 open decisions)'));
    expect(of(wrong, 'document/stale-count')).toEqual(['3 -']);
  });

  test('S1-03 "See options below (§4)" is bound to its section', () => {
    expect(of(findingsIn('001'), 'option/see-below-unbound')).toEqual([]);
    const swapped = findingsIn('001', (text) => text.replace('below (§4)', 'below (§5)'));
    expect(of(swapped, 'option/see-below-unbound')).toEqual(['19 D-006']);
    const gone = findingsIn('001', (text) => text.replace('below (§6)', 'below (§9)'));
    expect(of(gone, 'option/see-below-unbound')).toEqual(['21 D-008']);
  });

  test('S1-04 an option analysis without a part that the others have', () => {
    expect(of(findingsIn('001'), 'document/incomplete-template')).toEqual([]);
    const without = findingsIn('001', (text) => {
      const at = text.lastIndexOf('### Rollback implication');
      return `${text.slice(0, at)}### More\n${text.slice(at + '### Rollback implication'.length)}`;
    });
    expect(of(without, 'document/incomplete-template')).toEqual(['21 D-008']);
  });

  test('S1-06 S1-07 recommendations name options that exist, and composites resolve', () => {
    expect(of(findingsIn('001'), 'option/unknown-choice')).toEqual([]);
    expect(of(findingsIn('001'), 'option/composite-unresolved')).toEqual([]);
    const other = findingsIn('001', (text) => text.replace('**Option C (hybrid)**', '**Option F (hybrid)**'));
    expect(of(other, 'option/unknown-choice')).toEqual(['218 D-007']);
  });

  test('S1-27 three decisions due the same day', () => {
    expect(of(findingsIn('001'), 'resolution/due-collision')).toEqual(['19 -']);
  });

  test('S3-03 S3-53 what the document asks of each item, and an assertion that can be counted', () => {
    const result = findingsIn('003');
    expect(of(result, 'document/incomplete-template')).toEqual(['252 OD10', '265 OD11', '334 OD14', '347 OD15']);
    expect(of(result, 'document/assertion-fails')).toEqual(['520 -']);
  });
});
