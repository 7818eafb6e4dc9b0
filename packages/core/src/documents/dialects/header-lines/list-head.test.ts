import { expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const rfc = (status: string, path = 'rfcs/0002-proofing.md') =>
  readDocument(
    sourceOf(
      path,
      `- Feature Name: \`proofing\`\n- Start Date: 2025-05-02\n- RFC PR: [bakery/rfcs#2](https://example.org/2)\n${status}\n# Summary\n[summary]: #summary\n\nLet the dough rest.\n\n# Motivation\n\nIt is flat.\n\n# Unresolved questions\n\n- How long?\n`,
    ),
  ).items.map((item) => [item.id, item.status, item.text('title')].join(' | '));

test('a list of keys above the sections gives title and status', () => {
  expect(rfc('- Status: withdrawn\n')).toEqual(['0002 | rejected | proofing']);
  expect(rfc('* Status: Accepted\n')).toEqual(['0002 | accepted | proofing']);
  expect(rfc('- Status: zorped\n')).toEqual(['0002 | open | proofing']);
  expect(rfc('')).toEqual(['0002 | open | proofing']);
});

test('the form that proposals are copied from is none', () => {
  const form = '- Feature Name: (fill me in, `my_dough`)\n- Start Date: (today)\n- Status: accepted\n\n# Summary\n';
  expect(readDocument(sourceOf('0000-template.md', form)).items).toEqual([]);
});

test('a list that names no feature is none', () => {
  const text = '- Oven: gas\n- Start Date: 2025-05-02\n- Status: accepted\n\n# Summary\n\nText.\n';
  expect(readDocument(sourceOf('notes/oven.md', text)).items).toEqual([]);
});
