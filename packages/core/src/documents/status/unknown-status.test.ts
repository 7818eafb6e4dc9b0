import { expect, test } from 'vitest';
import { findingWords } from '../../findings/finding-words.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const told = (path: string, text: string) => {
  const reading = readDocument(sourceOf(path, text));
  return [
    reading.items.map(({ status }) => status),
    reading.findings
      .filter(({ ruleId }) => ruleId === 'document/unknown-status')
      .map((finding) => findingWords(finding).message),
  ];
};

test.each(['Acceptd', 'Superceeded', 'Under discusion', 'Foo'])(
  'a record with the unknown status "%s" is open although it tells a decision',
  (word) => {
    const text = `# 3. Kiln fuel\n\nDate: 2026-01-05\n\n## Status\n\n${word}\n\n## Decision\n\nFire with gas.\n`;
    expect(told('docs/adr/0003-kiln-fuel.md', text)).toEqual([
      ['open'],
      [`0003 has the unknown status "${word}"; it is read as open`],
    ]);
  },
);

test('so is a row of a log, and one with an outcome', () => {
  const log =
    '# Decision log\n\n| ID | Decision | Status | Outcome |\n|---|---|---|---|\n| D-001 | Kiln fuel | zorped | Gas |\n| D-002 | Oven | accepted | Brick |\n';
  expect(told('docs/decisions.md', log)).toEqual([
    ['open', 'accepted'],
    ['D-001 has the unknown status "zorped"; it is read as open'],
  ]);
});
