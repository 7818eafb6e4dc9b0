import { expect, test } from 'vitest';
import { readDocument } from '../../documents/read-register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { numberedNodeTest } from './may-number-node.ts';
import { readPlanNodes } from './plan-nodes.ts';

const mayName = (words: string): boolean => {
  const text = `| ID | Decision | Status | Impact |\n|---|---|---|---|\n| D-001 | ${words} | open | x |\n`;
  const [item] = readDocument(sourceOf('a.md', text)).items;
  return item !== undefined && numberedNodeTest()(item);
};

test.each([
  'Blocks M1 (quay)',
  'before WS-3 design',
  'gate G1 opens',
  'work package 4',
  'Phase A',
  'Étape 2',
  'giai đoạn 3',
  '第一阶段2',
  'フェーズ 2',
  'مرحلة 2',
  'bis Phase v2',
  'sprint #12',
])('a text that names a node by a number may: %s', (words) => {
  expect(readPlanNodes(words, 0, words.length)).not.toEqual([]);
  expect(mayName(words)).toBe(true);
});

test.each(['Which crane serves quay 3 in season 12', 'see ADR 0007 of 2026-03-01', 'retirement gate', 'Stadt 7'])(
  'a text that names none may not: %s',
  (words) => {
    expect(mayName(words)).toBe(false);
  },
);
