import { expect, test } from 'vitest';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';
import { toSummary } from './to-json.ts';

const owners = (text: string): readonly (string | null)[] =>
  readDocument(sourceOf('decisions.md', text)).items.map((item) => toSummary('decisions', item).owner);

test('who decides owns nothing where the register has a place for the owner', () => {
  const table = (owner: string) =>
    `# Decisions\n\n| ID | Decision | Status | Owner | Decided by |\n|---|---|---|---|---|\n| D-1 | Pick a kiln | open | ${owner} | Council |\n`;
  expect(owners(table(''))).toEqual([null]);
  expect(owners(table('ana'))).toEqual(['ana']);
});

test('where no place for an owner is, who decides is who can be asked', () => {
  const text =
    '# Decisions\n\n| ID | Decision | Status | Decided by |\n|---|---|---|---|\n| D-1 | Pick a kiln | open | Council |\n';
  expect(owners(text)).toEqual(['Council']);
});
