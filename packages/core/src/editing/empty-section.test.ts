import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { FieldName } from '../model/field-name.ts';
import { planSet } from './plan-set.ts';

const MADR =
  '---\nstatus: open\n---\n\n# Oven\n\n## Context and Problem Statement\n\nBread.\n\n## Decision Outcome\n\n### Consequences\n\n* Warm.\n';
const NYGARD = '# 3. Oven\n\n## Status\n\nProposed\n\n## Context\n\nBread.\n\n## Decision\n';
const set = (text: string, name: FieldName, value: string) => {
  const reading = readDocument(sourceOf('docs/adr/0003-oven.md', text));
  return planSet(reading, reading.items[0] as NonNullable<(typeof reading.items)[0]>, name, value).after;
};

test('a value goes under its heading when nothing stands there', () => {
  expect(set(NYGARD, 'outcome', 'One oven.')).toBe(`${NYGARD}\nOne oven.\n`);
  expect(set(MADR, 'outcome', 'One oven.')).toBe(MADR.replace('Outcome\n', 'Outcome\n\nOne oven.\n'));
  expect(set(NYGARD.replaceAll('\n', '\r\n'), 'outcome', 'One oven.')).toContain('## Decision\r\n\r\nOne oven.\r\n');
  const commented = MADR.replace('Outcome\n', 'Outcome\n\n<!-- say what -->\n');
  expect(set(commented, 'outcome', 'One oven.')).toBe(set(MADR, 'outcome', 'One oven.'));
});

test('a field without heading goes where it went', () => {
  expect(set(MADR, 'due', '2026-12-01')).toContain('due: 2026-12-01\n---');
});
