import { defineFinding } from './finding-entry.ts';

/** Findings about how a document is written: what could not be read, and what can be read in two ways. */
export const DOCUMENT_FINDINGS = {
  'document/invalid-encoding': defineFinding({
    id: 'document/invalid-encoding',
    category: 'document',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'The document holds bytes that are not valid UTF-8.',
      why: 'the bytes are read as replacement characters, and the document cannot be edited without losing them',
      example: 'A document saved as WINDOWS-1252 or UTF-16.\n',
      fix: 'convert the document to UTF-8, for instance with "iconv -f WINDOWS-1252 -t UTF-8" or "iconv -f UTF-16 -t UTF-8"',
    },
    messages: {
      invalidBytes: (data: { count: number; firstByte: string; offset?: number }) =>
        `${data.count === 1 ? 'one byte is' : `${data.count} bytes are`} not valid UTF-8${data.count === 1 ? ':' : ', the first is'} ${data.firstByte}${data.offset === undefined ? '' : ` at byte ${data.offset}`}`,
    },
    hints: {
      invalidBytes: ({ firstByte }) =>
        /^0xf[ef]$/i.test(firstByte)
          ? 'convert the document to UTF-8, most likely with "iconv -f UTF-16 -t UTF-8"'
          : 'convert the document to UTF-8, for instance with "iconv -f WINDOWS-1252 -t UTF-8"',
    },
    samples: { invalidBytes: { count: 3, firstByte: '0xE9', offset: 57 } },
  }),
  'document/damaged-encoding': defineFinding({
    id: 'document/damaged-encoding',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'A piece of text was once read in the wrong encoding and saved that way.',
      why: 'references such as a section sign no longer match, in a search or for a tool',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the broker, see plan.md ยง9 | open |
`,
      fix: 'replace the damaged text by the suggested repair; nothing is repaired unasked',
    },
    messages: {
      damaged: (data: { written: string; repaired: string }) =>
        `"${data.written}" is damaged text, most likely for "${data.repaired}"`,
    },
    hints: { damaged: ({ written, repaired }) => `replace "${written}" with "${repaired}"` },
    samples: { damaged: { written: 'ยง9', repaired: '§9' } },
  }),
  'document/unreadable-table': defineFinding({
    id: 'document/unreadable-table',
    category: 'document',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'Lines look like a table but cannot be read as one.',
      why: 'rows that a header and a delimiter do not announce are read without certainty, or not at all',
      example: `| ID | Decision | Status |
| D-001 | Pick the message broker | open |
| D-002 | Pick the region of the second site | open |
`,
      fix: 'put a delimiter row such as "|---|---|---|" under the header, with as many cells as the header has',
    },
    messages: {
      noDelimiter: (data: { rows: number }) =>
        data.rows === 1
          ? 'one row with pipes has no delimiter row'
          : `${data.rows} rows with pipes have no delimiter row`,
      delimiterMismatch: (data: { header: number; delimiter: number }) =>
        `the header has ${counted(data.header, 'cell')} and the delimiter row ${data.delimiter}`,
    },
    samples: { noDelimiter: { rows: 3 }, delimiterMismatch: { header: 3, delimiter: 2 } },
  }),
  'document/ragged-row': defineFinding({
    id: 'document/ragged-row',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'A table row has more or fewer cells than the header.',
      why: 'values stand under the wrong columns, or are dropped by every Markdown renderer',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Use \`a | b\` as the separator | open |
`,
      fix: 'write one cell per column; a pipe inside a cell, also inside code, is written "\\|"',
    },
    messages: {
      tooMany: (data: { id: string; cells: number; columns: number }) =>
        `${data.id || 'the row'} has ${counted(data.cells, 'cell')} for ${counted(data.columns, 'column')}`,
      tooFew: (data: { id: string; cells: number; columns: number }) =>
        `${data.id || 'the row'} has only ${counted(data.cells, 'cell')} for ${counted(data.columns, 'column')}`,
    },
    samples: {
      tooMany: { id: 'D-001', cells: 4, columns: 3 },
      tooFew: { id: 'D-001', cells: 2, columns: 3 },
    },
  }),
  'document/unterminated-fence': defineFinding({
    id: 'document/unterminated-fence',
    category: 'document',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'A code fence, comment or front matter block is opened and never closed.',
      why: 'everything after it, decisions included, counts as code or comment',
      example: `# Notes

\`\`\`sh
make all

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |
`,
      fix: 'close the block where it ends',
    },
    messages: {
      fence: (data: { marker: string; lines: number }) =>
        `the fence "${data.marker}" is never closed; ${data.lines} lines after it are read as code`,
      comment: (data: { lines: number }) =>
        `the comment "<!--" is never closed; ${data.lines} lines after it are read as comment`,
      frontMatter: (data: { marker: string }) => `the front matter opened by "${data.marker}" is never closed`,
    },
    samples: {
      fence: { marker: '```', lines: 5 },
      comment: { lines: 5 },
      frontMatter: { marker: '---' },
    },
  }),
  'document/unknown-column': defineFinding({
    id: 'document/unknown-column',
    category: 'document',
    severity: 'info',
    docs: {
      description: 'A column or label of a register is not a known name of any field.',
      why: 'its values are kept in the document but can be neither filtered nor checked',
      example: `| ID | Decision | Status | Zorp |
|---|---|---|---|
| D-001 | Pick the message broker | open | blue |
`,
      fix: 'map the column in decisis.toml, under "columns" of the register, to a field or to "ignore"',
    },
    messages: {
      column: (data: { label: string; nearest: readonly string[] }) => `column "${data.label}" maps to no field`,
      label: (data: { label: string; nearest: readonly string[] }) => `label "${data.label}" maps to no field`,
    },
    hints: {
      column: ({ label, nearest }) =>
        nearest.length === 0
          ? `map "${label}" in decisis.toml to a field or to "ignore"`
          : `map "${label}" in decisis.toml, perhaps to ${nearest.join(' or ')}`,
    },
    samples: {
      column: { label: 'Zorp', nearest: [] },
      label: { label: 'Ownr', nearest: ['owner'] },
    },
  }),
  'document/unknown-status': defineFinding({
    id: 'document/unknown-status',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'The status of an item is a word that maps to no status of the model.',
      why: 'the item counts as open until somebody says what the word means',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | zorped |
`,
      fix: 'use a known status word, or map this one in decisis.toml under "statuses"',
    },
    messages: {
      unknown: (data: { id: string; written: string; read: string }) =>
        `${data.id} has the unknown status "${data.written}"; it is read as ${data.read}`,
    },
    samples: { unknown: { id: 'D-001', written: 'zorped', read: 'open' } },
  }),
  'document/ambiguous-text': defineFinding({
    id: 'document/ambiguous-text',
    category: 'document',
    severity: 'info',
    // Of a date that was not read, nothing is judged.
    excusedBy: { unreadDate: 'reason' },
    docs: {
      description: 'A piece of text can be read in two ways, and one was chosen.',
      why: 'a wrong choice puts a value on the wrong item or field',
      example: `| ID | Decision | Status | Due |
|---|---|---|---|
| D-001 | Pick the message broker | open | 03/04/2026 |
`,
      fix: 'write the text so that only one reading is left: one status word, a date as YYYY-MM-DD',
    },
    messages: {
      readings: (data: { text: string; chosen: string; other: string; because: string }) =>
        `"${data.text}" is read as ${data.chosen}, not as ${data.other}: ${data.because}`,
      unreadDate: (data: { text: string; readings: readonly string[]; because: string }) =>
        `"${data.text}" is read as text without a date, not as ${data.readings.join(' or ')}: ${data.because}`,
      dateOrder: (data: {
        text: string;
        chosen: string;
        other: string;
        first: string;
        shownBy: string;
        more: number;
      }) =>
        `"${data.text}" is read as ${data.chosen}, not as ${data.other}: the document puts the ${data.first} first, ` +
        `as in "${data.shownBy}"${data.more === 0 ? '' : `; ${data.more === 1 ? 'one more date is' : `${data.more} more dates are`} read so`}`,
    },
    hints: {
      unreadDate: () => 'write the date as YYYY-MM-DD',
      dateOrder: ({ more }) => `write ${more === 0 ? 'the date' : 'the dates'} as YYYY-MM-DD`,
    },
    samples: {
      readings: { text: 'Approved?', chosen: 'proposed', other: 'accepted', because: 'a question mark follows' },
      unreadDate: {
        text: '03/04/2026',
        readings: ['2026-03-04', '2026-04-03'],
        because: 'no other date of the document shows whether the day or the month comes first',
      },
      dateOrder: {
        text: '03/04/2026',
        chosen: '2026-04-03',
        other: '2026-03-04',
        first: 'day',
        shownBy: '15/12/2026',
        more: 2,
      },
    },
  }),
  'document/not-understood': defineFinding({
    id: 'document/not-understood',
    category: 'document',
    severity: 'info',
    excusedBy: 'reason',
    docs: {
      description: 'A piece of the document looks as if it spoke about decisions but fits no known form.',
      why: 'nothing is guessed: what stands there is in no list and no count',
      example: `# Open decisions

D-001 D-002 D-003

| ID | Decision | Status |
|---|---|---|
| D-004 | Pick the message broker | open |
`,
      fix: 'write it in one of the dialects, or run "decisis parse FILE" to see what was read around it',
    },
    messages: {
      fragment: (data: { excerpt: string; lines: number }) =>
        data.lines === 1
          ? `"${data.excerpt}" was not understood`
          : `${data.lines} lines from "${data.excerpt}" were not understood`,
    },
    samples: { fragment: { excerpt: 'D-001 D-002 D-003', lines: 1 } },
  }),
  'document/contradiction': defineFinding({
    id: 'document/contradiction',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'A document gives two different values for one field of one item.',
      why: 'people act on the value they happen to have read',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |

## D-001: Pick the message broker

**Status:** accepted
`,
      fix: 'change one of the two places so that both say the same',
    },
    messages: {
      twoValues: (data: {
        id: string;
        field: string;
        chosen: string;
        other: string;
        otherLine: number;
        because: string;
      }) =>
        `${data.id} has ${data.field} "${data.chosen}" here and "${data.other}" at line ${data.otherLine}; ` +
        `"${data.chosen}" is read, because ${data.because}`,
    },
    samples: {
      twoValues: {
        id: 'D-001',
        field: 'status',
        chosen: 'accepted',
        other: 'open',
        otherLine: 3,
        because: 'the detail section outranks the overview table',
      },
    },
  }),
  'document/stale-count': defineFinding({
    id: 'document/stale-count',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'The document states a number of items that is not the number it holds.',
      why: 'readers trust the head of a document and never count the rows',
      example: `# Decisions

Status: Active (3 open decisions)

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |
`,
      fix: 'correct the number, or leave it out',
    },
    messages: {
      differs: (data: { stated: number; counted: number; what: string }) =>
        `the document says ${data.stated} ${data.what} and holds ${data.counted}`,
    },
    hints: { differs: ({ stated, counted }) => `replace "${stated}" with "${counted}"` },
    samples: { differs: { stated: 3, counted: 1, what: 'open decisions' } },
  }),
  'document/conflict-marker': defineFinding({
    id: 'document/conflict-marker',
    category: 'document',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'The document holds the markers of an unfinished merge.',
      why: 'nobody can tell which side holds; where both have a row of one ID, only the first is judged',
      example: `| ID | Decision | Status |
|---|---|---|
<<<<<<< HEAD
| D-001 | Pick the message broker | open |
=======
| D-001 | Pick the message broker | accepted |
>>>>>>> broker
`,
      fix: 'finish the merge: keep one side and delete the markers',
    },
    messages: {
      marker: (data: { marker: string }) => `"${data.marker}" is the marker of an unfinished merge`,
    },
    samples: { marker: { marker: '<<<<<<< HEAD' } },
  }),
  'document/too-large': defineFinding({
    id: 'document/too-large',
    category: 'document',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'A document found in the tree exceeds a limit and was not read to its end.',
      why: 'decisions after the limit are in no list and no count',
      example: 'A generated file of some hundred megabytes beside the registers.\n',
      fix: 'exclude the file in decisis.toml, split it, or raise the limit',
    },
    messages: {
      bytes: (data: { bytes: number; limit: number }) =>
        `the document has ${data.bytes} bytes, more than the limit of ${data.limit}; it was not read`,
      rows: (data: { limit: number }) => `the document has more than ${data.limit} rows; the rest was not read`,
      depth: (data: { limit: number }) => `the document nests deeper than ${data.limit} levels; the rest was not read`,
    },
    samples: {
      bytes: { bytes: 1_073_741_824, limit: 67_108_864 },
      rows: { limit: 1_000_000 },
      depth: { limit: 100 },
    },
  }),
  'document/invalid-date': defineFinding({
    id: 'document/invalid-date',
    category: 'document',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'Text in the place of a date has the form of a date but names no day.',
      why: 'no day can be read there: what is due never becomes overdue, and what was decided has no day',
      example: `| ID | Decision | Status | Due |
|---|---|---|---|
| D-001 | Pick the message broker | open | 2026-02-30 |
`,
      fix: 'write the day that is meant, as YYYY-MM-DD',
    },
    messages: {
      noSuchDay: (data: { id: string; field: string; written: string }) =>
        `${data.id} has "${data.written}" as ${data.field}, which is no day of the calendar`,
      inHeader: (data: { label: string; written: string }) =>
        `"${data.label}" says ${data.written}, which is no day of the calendar`,
    },
    samples: {
      noSuchDay: { id: 'D-001', field: 'due', written: '2026-02-30' },
      inHeader: { label: 'Last updated', written: '2026-13-45' },
    },
  }),
} as const;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
