import { expect, test } from 'vitest';
import { readImpacts } from './impacts.ts';

const impacts = (text: string) =>
  readImpacts(text, 0, text.length).map(({ document, sections, part, verbs, what }) =>
    [document ?? '-', sections.join('+'), part ?? '', verbs.join(','), what.text].join(' | '),
  );

test('a list: document, section, verb', () => {
  const text = `- \`oven_plan.md\` §3: remove \`chimney\` from the list
- \`oven_plan.md\` §9 required tests: remove heat runs, add cold runs
- \`menu.md\` §5a/5b: update the pictures
- \`staff.md\`: no change (nobody bakes there)
- \`plan.md\` §6 M2: note the second oven,
  which comes later`;
  expect(impacts(text)).toEqual([
    'oven_plan.md | 3 |  | remove | remove `chimney` from the list',
    'oven_plan.md | 9 | required tests | remove,add | remove heat runs, add cold runs',
    'menu.md | 5a+5b |  | update | update the pictures',
    'staff.md |  |  | no-change | no change (nobody bakes there)',
    'plan.md | 6 | M2 | note | note the second oven,\n  which comes later',
  ]);
  expect(readImpacts(text, 0, text.length).map(({ isAttestedNoChange }) => isAttestedNoChange)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});

test('a cell with links and documents', () => {
  expect(impacts('[01](features/01-bread.md), [API](API.md)')).toEqual([
    'features/01-bread.md |  |  |  | ',
    'API.md |  |  |  | ',
  ]);
});

test('other languages', () => {
  expect(impacts('- `plan.md` §2: ergänzen um Ofen\n- `menu.md`: sin cambios')).toEqual([
    'plan.md | 2 |  | add | ergänzen um Ofen',
    'menu.md |  |  | no-change | sin cambios',
  ]);
});

test('an entry without a document keeps its words', () => {
  expect(impacts('- Update the price list')).toEqual(['- |  |  | update | Update the price list']);
});
