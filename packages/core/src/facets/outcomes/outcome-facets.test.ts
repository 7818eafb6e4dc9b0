import { expect, test } from 'vitest';
import type { FieldName } from '../../model/field-name.ts';
import { readApprovals } from './approval.ts';
import { readAssumptions } from '../assumptions.ts';
import { readBranches } from './branches.ts';
import { readConditions } from './conditions.ts';
import { readDecidingBodies } from './deciding-body.ts';
import { readDisposition } from './disposition.ts';
import { readDrivers } from '../drivers.ts';
import { readExamples } from '../examples.ts';
import type { Prose } from '../prose/item-prose.ts';
import { readEnumeratedOptions } from '../options/option-enumerations.ts';
import { readRollback } from './rollback.ts';

function proseOf(text: string, field?: FieldName): Prose[] {
  return [{ start: 0, end: text.length, field, label: '', section: 0, isInOption: false, isInherited: false }];
}

test('a disposition opens an outcome, and the outcome is what follows', () => {
  const read = (text: string) => {
    const reading = readDisposition(text, 0, text.length);
    return reading === undefined ? undefined : [reading.disposition, reading.deferredTo, reading.outcome?.text];
  };
  expect(read('Refined. Keep the stone oven for rye.')).toEqual(['refined', undefined, 'Keep the stone oven for rye.']);
  expect(read('Default kept. As drawn: one oven.')).toEqual(['kept', undefined, 'As drawn: one oven.']);
  expect(read('Deferred to Council. Nothing is built.')).toEqual(['deferred', 'Council', 'Nothing is built.']);
  expect(read('Ersetzt: Gasofen')).toEqual(['replaced', undefined, 'Gasofen']);
  expect(read('Refined with clear limits.')).toEqual(['refined', undefined, undefined]);
  expect(read('Deferred rendering is used wherever an oven has a window and a lamp behind it')).toBeUndefined();
  expect(read('Use the stone oven.')).toBeUndefined();
});

test('bodies that decide, ratify or are left the decision', () => {
  const read = (text: string) => readDecidingBodies(text, proseOf(text)).map(({ body, act }) => `${body} ${act}`);
  expect(read('Two paths are equal. Council picks.')).toEqual(['Council decides']);
  expect(read('(require Board ratification before Phase 2)')).toEqual(['Board ratifies']);
  expect(read('Deferred to Council.')).toEqual(['Council deferred-to']);
  expect(read('A board of oak holds the bread.')).toEqual([]);
});

test('approvals need a date or a name', () => {
  const read = (text: string) =>
    readApprovals(text, proseOf(text, 'evidence')).map(({ approver, date, what }) => [approver, date, what]);
  expect(read('Owner approved the stone oven on 2026-02-09; plan: `oven.md`')).toEqual([
    ['Owner', '2026-02-09', 'the stone oven'],
  ]);
  expect(read('accepted on 2026-10-10 by `ana`')).toEqual([['ana', '2026-10-10', undefined]]);
  expect(read('It was approved.')).toEqual([]);
  expect(read('The approved list is long.')).toEqual([]);
});

test('conditions: reopening, deferral, passing scope', () => {
  const read = (text: string, field: FieldName = 'default') => readConditions(text, proseOf(text, field));
  expect(read('Drop the mixer unless a second baker comes.').reopen.map(({ condition }) => condition)).toEqual([
    'a second baker comes',
  ]);
  expect(read('Revisit when flour doubles in price').reopen.map(({ condition }) => condition)).toEqual([
    'flour doubles in price',
  ]);
  expect(read('defer until a second oven is wanted. Later.').deferrals).toMatchObject([
    { until: 'a second oven is wanted' },
  ]);
  expect(read('Not now. Phase 7+ task.').deferrals).toMatchObject([{ home: { id: 'Phase 7', isOpenEnded: true } }]);
  expect(read('keep the old oven only during the move').expiring).toMatchObject([{ during: 'the move' }]);
  expect(read('a temporary shed holds flour', 'context').expiring).toEqual([]);
});

test('branches carry their consequence and their option', () => {
  const listed = 'One of: (1) promote rye, (2) merge it with wheat, (3) keep both.';
  const options = readEnumeratedOptions(listed, 0, listed.length);
  const text = 'If Council promotes → rye leads; if Council merges → wheat absorbs it; nothing else';
  expect(
    readBranches(text, proseOf(text), options).map(({ option, condition, consequence }) => [
      option,
      condition,
      consequence,
    ]),
  ).toEqual([
    ['1', 'Council promotes', 'rye leads'],
    ['2', 'Council merges', 'wheat absorbs it'],
  ]);
});

test('rollback is divided where lines name their subject', () => {
  const text = 'For towns (Option A path): stop the oven.\nFor villages (`OVEN_MODE` off): sell it.';
  expect(
    readRollback(text, 0, text.length).map(({ subject, option, symbol, how }) => [subject, option, symbol, how.text]),
  ).toEqual([
    ['For towns (Option A path)', 'A', undefined, 'stop the oven.'],
    ['For villages (`OVEN_MODE` off)', undefined, 'OVEN_MODE', 'sell it.'],
  ]);
  expect(readRollback('Close it.\nSell it.', 0, 18)).toMatchObject([
    { subject: undefined, how: { text: 'Close it.\nSell it.' } },
  ]);
});

test('versions that are counted on', () => {
  const read = (text: string) =>
    readAssumptions(text, proseOf(text)).versions.map(
      ({ subject, version, bound }) => `${subject} ${version} ${bound}`,
    );
  expect(
    read('Targets Rust 1.80+, since Python 3.12; requires Node 24. See Section 3.2, Phase 1.5 and Table 7.'),
  ).toEqual(['Rust 1.80 from', 'Python 3.12 from', 'Node 24 from']);
});

test('drivers are what the text states as such', () => {
  const text = 'We bake where FIPS compliance and multi-arch builds are in scope. Security is nice.';
  expect(
    readDrivers(text, proseOf(text, 'recommendation'), []).map(({ topic, stated }) => `${topic} ${stated}`),
  ).toEqual(['fips scope', 'compliance scope', 'architectures scope']);
  expect(
    readDrivers('- Kosten\n- Geschmack', proseOf('- Kosten\n- Geschmack', 'drivers'), []).map(
      ({ topic, stated }) => `${topic} ${stated}`,
    ),
  ).toEqual(['cost field', 'undefined field']);
});

test('examples are told from what is ruled', () => {
  const text = 'Use a low oven (example 140) and cool bread (z. B. auf Holz).';
  expect(readExamples(text, proseOf(text)).map((example) => example.text)).toEqual(['140', 'auf Holz']);
});
