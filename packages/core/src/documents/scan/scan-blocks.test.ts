import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { scanBlocks } from './scan-blocks.ts';
import { splitRow, splitRowKeepingCode } from './table-rows.ts';

const shape = (text: string) => scanBlocks(text).map((block) => `${block.type} ${JSON.stringify(textOf(text, block))}`);

function textOf(text: string, block: Block): string {
  return block.type === 'heading' ? text.slice(block.textStart, block.textEnd) : text.slice(block.start, block.end);
}

describe('headings', () => {
  test('closing marks and spaces are no part of the text', () => {
    expect(shape('##  Choice of port ##\n')).toEqual(['heading "Choice of port"']);
  });
  test('an underlined line is a heading, a longer paragraph above a rule is not', () => {
    expect(shape('Choices\n=======\n')).toEqual(['heading "Choices"']);
    expect(shape('One line\nand another\n---\n')).toEqual(['line "One line"', 'line "and another"']);
  });
  test.each(['\n', '\r\n', '\r'])(
    'underlined lines are headings after a paragraph and a blank line too, with %j',
    (lineBreak) => {
      const text = 'A\n---\n\nStatus: open\n\nB\n===\n\nStatus: open\n\nC\n---\n\nwhy\n'.replaceAll('\n', lineBreak);
      const lines = [
        'heading "A"',
        'line "Status: open"',
        'heading "B"',
        'line "Status: open"',
        'heading "C"',
        'line "why"',
      ];
      expect(shape(text)).toEqual(lines);
      const paragraph = 'One line\nand another\n---\n'.replaceAll('\n', lineBreak);
      expect(shape(paragraph)).toEqual(['line "One line"', 'line "and another"']);
    },
  );
  test('seven marks or no space make no heading', () => {
    expect(shape('####### x\n#tag\n')).toEqual(['line "####### x"', 'line "#tag"']);
  });
});

describe('tables', () => {
  test('rows are kept as offsets and end at the first line without a pipe', () => {
    const text = '| ID | Title |\n|---|---|\n| A-1 | one |\n| A-2 | two |\nafter\n';
    const [table, after] = scanBlocks(text);
    if (table?.type !== 'table') throw new Error('no table');
    const rows = [...table.rows];
    expect(rows.length).toBe(4);
    expect(text.slice(rows[0], rows[1])).toBe('| A-1 | one |');
    expect(after?.type).toBe('line');
  });
  test('pipe lines without a delimiter row are a table that says so', () => {
    const [table] = scanBlocks('| ID | Title |\n| A-1 | one |\n');
    expect(table).toMatchObject({ type: 'table', hasDelimiter: false });
  });
  test('a row after a blank line continues the table before it', () => {
    const blocks = scanBlocks('| ID | T |\n|---|---|\n| A-1 | x |\n\n| A-2 | y |\n');
    expect(blocks.map((block) => block.type)).toEqual(['table', 'table']);
    expect(blocks[1]).toMatchObject({ isContinuation: true });
  });
  test('a sentence with a pipe in it is no table', () => {
    expect(shape('use a | b as it is\nand go on\n')).toEqual(['line "use a | b as it is"', 'line "and go on"']);
  });
  test('cells are trimmed, escaped pipes stay inside', () => {
    const row = '| a \\| b |  `c` | |';
    const cells = splitRow(row, 0, row.length);
    expect([row.slice(cells[0], cells[1]), row.slice(cells[2], cells[3]), cells.length]).toEqual(['a \\| b', '`c`', 6]);
  });
  test('pipes in code split a row unless they are asked to stay', () => {
    const row = '| x | `a | b` |';
    expect(splitRow(row, 0, row.length).length).toBe(6);
    expect(splitRowKeepingCode(row, 0, row.length).length).toBe(4);
  });
});

describe('lists, code, comments, front matter', () => {
  test('a lazy line lengthens its item; a label after it starts anew', () => {
    expect(shape('- one\n  more\nlazy\n**Next:** x\n')).toEqual(['item "- one\\n  more\\nlazy"', 'line "**Next:** x"']);
  });
  test('checkboxes and numbers are read', () => {
    expect(scanBlocks('3. [x] done\n')[0]).toMatchObject({ ordered: true, number: '3', checkbox: 'x' });
  });
  test('what stands in a fence is code, also when it is never closed', () => {
    expect(scanBlocks('```sh\n# no heading\n```\n# heading\n').map((block) => block.type)).toEqual([
      'fence',
      'heading',
    ]);
    expect(scanBlocks('```\n# no heading\n')[0]).toMatchObject({ type: 'fence', closed: false });
  });
  test('a comment may span lines', () => {
    expect(shape('<!-- one\n| two | --> \n# Title\n')).toEqual(['comment "<!-- one\\n| two | -->"', 'heading "Title"']);
  });
  test('front matter only counts at the very start', () => {
    expect(scanBlocks('---\nstatus: open\n---\n# T\n').map((block) => block.type)).toEqual(['front-matter', 'heading']);
    expect(scanBlocks('\n---\nstatus: open\n---\n').some((block) => block.type === 'front-matter')).toBe(false);
  });
  test('lines may end with CRLF or CR', () => {
    expect(shape('# A\r\n\r\n- b\r\n')).toEqual(['heading "A"', 'item "- b"']);
    expect(shape('# A\r\r- b\r')).toEqual(['heading "A"', 'item "- b"']);
  });
});
