import { expect, test } from 'vitest';
import { sectionLines } from './section-lines.ts';

const under = (section: string, text: string): readonly number[] | undefined =>
  sectionLines(text, section)?.flatMap(({ line, text: one }) => (one.trim() === '' ? [] : [line]));

test.each([
  ['Scope', '# Microscope\na\n# Scopes\nb', undefined],
  ['Scope', '# Microscope\na\n# Scope\nb', [4]],
  ['Scope', '# Out of scope\na\n# Scope\nb\n## Out of scope\nc', [4, 5, 6]],
  ['scope', '## 4. **Scope**:\na\n## The scope of tides\nb', [2]],
  ['scope', '## §4.1 — `Scope`\na\n## Scope of tides\nb', [2]],
  ['scope', '## The scope of tides\na\n## Range\nb', [2]],
  ['scope', '## [Scope](#scope)\na', [2]],
  ['Größe', '# Übergröße\na\n# Die Größe\nb', [4]],
  ['(b)', '# Option (b)\na', [2]],
  ['4.3', '# 4.30 Tides\na\n# §4.3 Locks\nb', [4]],
  ['Scope', '# Scope\na\n# Range\nb\n# Scope\nc', [2, 6]],
])('"%s" in %j is a heading of whole words, and one of these words alone goes first', (section, text, lines) => {
  expect(under(section, text)).toEqual(lines);
});

test.each([
  ['an underlined heading ends a section', '# Scope\na\n\nOther\n=====\nb', [2]],
  ['and is one itself', 'Scope\n-----\na\n\nOther\n-----\nb', [3]],
  ['also over two lines', 'The scope\nof tides\n---\na', [4]],
  ['below one of a lower level the section goes on', '# Scope\na\n\nOther\n-----\nb', [2, 4, 5, 6]],
  ['a break below a list is none', '# Scope\n- a\n---\nb', [2, 3, 4]],
  ['nor below a table', '# Scope\n| a |\n---\nb', [2, 3, 4]],
  ['nor behind a blank line', '# Scope\na\n\n---\nb', [2, 4, 5]],
  ['nor what ends front matter', '---\nscope: a\n---\n# Scope\nb', [5]],
  ['nor in a fence', '# Scope\n```\nOther\n=====\n# Other\n```\nb', [2, 3, 4, 5, 6, 7]],
  ['a fence with words ends no fence', '# Scope\n```\n```js\n# Other\n```\nb', [2, 3, 4, 5, 6]],
])('%s', (_, text, lines) => {
  expect(under('Scope', text)).toEqual(lines);
});
