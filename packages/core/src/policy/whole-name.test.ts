import { expect, test } from 'vitest';
import { compilePattern, isCompiled } from '../sentinels/compile-pattern.ts';
import { LineMatcher } from '../sentinels/text/line-matcher.ts';
import { wholeName } from './whole-name.ts';

function columnOf(name: string, line: string): number | undefined {
  const pattern = compilePattern(wholeName(name));
  if (!isCompiled(pattern)) throw new Error(`${name} does not compile`);
  const offset = new LineMatcher([pattern]).match(line)[0]?.offset;
  return offset === undefined ? undefined : offset + 1;
}

test.each([
  ['übersicht', 'select * from übersicht;', 15],
  ['Übersicht', 'ÜBERSICHT', 1],
  ['größe', 'order by GRÖSSE, größe', 18],
  ['склад', 'select 1 from склады, Склад', 23],
  ['部屋', 'insert into 部屋 values (1)', 13],
  ['room_é', '"room_é"', 2],
  ['@acme/crane', "from '@acme/crane'", 7],
  ['$room', 'echo $room', 6],
  ['#tmp', 'into #tmp', 6],
  ['room?', 'if room?(x)', 4],
  ['tide_table', 'FROM Tide_Table', 6],
])('%s is found where it stands by itself', (name, line, column) => {
  expect(columnOf(name, line)).toBe(column);
});

test.each([
  ['übersicht', 'die xübersicht und _übersicht, ñübersicht, übersichten, übersicht2'],
  ['склад', 'склады, подсклад'],
  ['é', 'e\u0301'],
  ['cafe\u0301', 'cafe\u0301\u0302'],
  ['tide_table', 'tide_tables, low_tide_table'],
  ['$room', '$rooms'],
])('%s is no part of another name: %s', (name, line) => {
  expect(columnOf(name, line)).toBeUndefined();
});
