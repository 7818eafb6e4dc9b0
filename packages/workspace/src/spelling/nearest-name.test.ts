import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { nearestNames } from './nearest-name.ts';

test.each([
  ['', '', 0],
  ['path', 'path', 0],
  ['pth', 'path', 1],
  ['ptah', 'path', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
  ['abcdef', 'badcfe', 3],
])('the distance of %j and %j is %i, both ways', (left, right, distance) => {
  expect(editDistance(left, right, 10)).toBe(distance);
  expect(editDistance(right, left, 10)).toBe(distance);
});

test('the limit ends the count, and never changes a distance that it allows', () => {
  expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBeGreaterThan(2);
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBeGreaterThan(2);
});

test('the nearest known names come first; letter case and separators do not count', () => {
  expect(nearestNames('pth', ['name', 'path', 'dialect'])).toEqual(['path']);
  expect(nearestNames('File_Size', ['file-size', 'kind'])).toEqual(['file-size']);
  expect(nearestNames('owner', ['over', 'owner', 'owners'])).toEqual(['owner', 'owners']);
  expect(nearestNames('zzz', ['path', 'name'])).toEqual([]);
  expect(nearestNames('', ['a'])).toEqual([]);
});
