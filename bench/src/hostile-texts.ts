/** A text made to be slow to read: its name, and how to write one of about so many characters. */
export interface HostileText {
  readonly name: string;
  readonly write: (length: number) => string;
}

/** A head that makes the reader look for decisions in what follows. */
const HEAD = '# Open decisions\n\n';

function repeated(piece: string, before = HEAD, after = ''): (length: number) => string {
  return (length) => before + piece.repeat(Math.max(1, Math.floor(length / piece.length))) + after;
}

function lines(line: (index: number) => string, before = HEAD): (length: number) => string {
  return (length) => {
    const parts = [before];
    let size = 0;
    for (let index = 0; size < length; index++) {
      const next = `${line(index)}\n`;
      parts.push(next);
      size += next.length;
    }
    return parts.join('');
  };
}

/** A square: half the length goes into one line, the other half into lines that each may look at it. */
function halves(first: (length: number) => string, second: (length: number) => string): (length: number) => string {
  return (length) => first(length / 2) + second(length / 2);
}

const TABLE = `${HEAD}| ID | Decision | Status |\n|---|---|---|\n`;

/**
 * Texts on which Markdown readers were slow: the generators of cmark's pathological tests, those that stopped micromark and
 * marked, and our own against what this reader does: tables, identifiers, labels, lists, sections.
 */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  { name: 'autolink and stars', write: (length) => `${HEAD}http://x/${'*'.repeat(length)}a\n` },
  { name: 'open links', write: repeated('[x](') },
  { name: 'open brackets', write: repeated('[') },
  { name: 'open and close brackets', write: (length) => `${HEAD}${'['.repeat(length / 2)}a${']'.repeat(length / 2)}` },
  { name: 'bracket pairs', write: repeated('[a](b) ') },
  { name: 'brackets with bang', write: repeated('![[]()') },
  { name: 'links in links', write: repeated('[ [a](b) ') },
  { name: 'reference definitions', write: lines((index) => `[${index}]: /u "t"`) },
  { name: 'back-ticks', write: repeated('`') },
  { name: 'back-tick runs of growing length', write: lines((index) => `${'`'.repeat((index % 600) + 1)} a`) },
  { name: 'back-ticks in one row', write: repeated('`a|b` ', `${TABLE}| D-1 | `, ' | Open |\n') },
  { name: 'odd back-ticks in many rows', write: lines((index) => `| D-${index} | a \`b | c | Open | d |`, TABLE) },
  { name: 'stars', write: repeated('*') },
  { name: 'strong emphasis', write: repeated('**a *a ') },
  { name: 'emphasis opened and never closed', write: repeated('_a ') },
  { name: 'emphasis closed and never opened', write: repeated('a_ ') },
  { name: 'mixed emphasis', write: repeated('*a_ ') },
  { name: 'long strong label', write: (length) => `${HEAD}**${'a'.repeat(length)}**: x\n` },
  { name: 'tildes', write: repeated('~~a ') },
  { name: 'nested quotes', write: (length) => `${HEAD}${'> '.repeat(length / 2)}a\n` },
  { name: 'quotes line by line', write: lines((index) => `${'> '.repeat((index % 300) + 1)}a`) },
  { name: 'nested list on one line', write: repeated('* ') },
  { name: 'nested lists, ever deeper', write: lines((index) => `${' '.repeat(index % 500)}* D-${index} a`) },
  { name: 'ordered list', write: lines((index) => `${index % 1000}. a`) },
  { name: 'checkboxes', write: lines((index) => `- [${index % 2 === 0 ? 'x' : ' '}] q ${index}?`) },
  { name: 'list items with identifiers', write: lines((index) => `- Q${index} What about it?`) },
  { name: 'items with hyphens', write: lines((index) => `- ${'A-'.repeat(50)}${index} x`) },
  { name: 'one item, many lazy lines', write: lines(() => 'more', `${HEAD}- D-1 a\n`) },
  { name: 'pipes', write: repeated('|') },
  { name: 'pipes in a table', write: repeated('|', `${TABLE}|`, '\n') },
  { name: 'escaped pipes', write: repeated('\\|', `${TABLE}| D-1 | `, ' | Open |\n') },
  { name: 'backslashes', write: repeated('\\', `${TABLE}| D-1 | `, ' | Open |\n') },
  { name: 'long header row', write: repeated('| a ', HEAD, '|\n|---|\n') },
  { name: 'delimiter row', write: repeated('|-', `${HEAD}| ID |\n`, '|\n| D-1 |\n') },
  { name: 'delimiter rows', write: lines(() => '|---|---|') },
  { name: 'delimiter row of dashes', write: repeated('-', `${HEAD}| ID | x |\n|`, '|\n') },
  {
    name: 'wide header, narrow rows',
    write: halves(
      (length) => `${HEAD}| ID ${'| Status '.repeat(length / 9)}|\n|${'-|'.repeat(length / 9)}-|\n`,
      lines((index) => `| D-${index} |`, ''),
    ),
  },
  {
    name: 'wide header, rows full of bars',
    write: halves(
      (length) => `${HEAD}${'| Owner '.repeat(length / 10)}| ID |\n${'|-'.repeat(length / 10)}|-|\n`,
      lines((index) => `|||||||||||| D-${index} |`, ''),
    ),
  },
  { name: 'many small tables', write: lines((index) => `| ID | Decision |\n|---|---|\n| D-${index} | a |\n`) },
  { name: 'tables cut by blank lines', write: lines((index) => `| D-${index} | a | Open |\n`, TABLE) },
  { name: 'rows without delimiter', write: lines((index) => `| D-${index} | a | Open |`) },
  { name: 'one row, then text without pipes', write: repeated('a b c\n', `${TABLE}| D-1 | a | Open\n\n`) },
  { name: 'lines with one pipe', write: lines((index) => `a | b ${index}`) },
  { name: 'one identifier in all rows', write: lines(() => '| D-1 | a | Open |', TABLE) },
  {
    name: 'one identifier in many tables',
    write: lines((index) => `| ID | Decision |\n|---|---|\n| D-1 | a${index} |\n`),
  },
  {
    name: 'recap tables',
    write: lines((index) => `\n| ID | Decision |\n|---|---|\n| D-${index} | a |\n| D-1 | b |\n`),
  },
  { name: 'comments opened', write: lines(() => '<!-- a') },
  { name: 'comments opened on one line', write: repeated('<!--') },
  { name: 'comment with many attributes', write: repeated('id=D-1 status=open ', `${HEAD}## D-1 a\n<!-- `, ' -->\n') },
  { name: 'comments that mark items', write: lines((index) => `<!-- od id=D-${index} status=open -->\n### t`) },
  { name: 'half a tag', write: repeated('<a href="') },
  { name: 'declarations', write: repeated('<!A ') },
  { name: 'processing instructions', write: repeated('<?') },
  { name: 'CDATA', write: repeated('<![CDATA[') },
  { name: 'entities', write: repeated('&a') },
  { name: 'fences never closed', write: lines((index) => `${'`'.repeat(3 + (index % 2))} a`) },
  { name: 'fence that nearly closes', write: lines(() => '``` x ```', `${HEAD}\`\`\`\n`) },
  { name: 'tilde fences of growing length', write: lines((index) => '~'.repeat(3 + (index % 400))) },
  { name: 'headings', write: lines((index) => `${'#'.repeat((index % 6) + 1)} D-${index} a`) },
  { name: 'headings without text', write: lines(() => '#') },
  {
    name: 'headings, one under another',
    write: lines((index) => (index < 6 ? `${'#'.repeat(index + 1)} a` : '###### OD-1 a')),
  },
  { name: 'sections of one name', write: lines(() => '## Status\n\nopen\n') },
  { name: 'decisions of one section', write: lines((index) => `## OD-${index} a\n\n**Status:** open\n`) },
  {
    name: 'decisions with sub-sections',
    write: lines((index) => `## OD-${index} a\n### Context\nx\n### Options\n- a\n`),
  },
  {
    name: 'range headings over rows',
    write: lines((index) => `## OD-${index}..${index + 9} a\n\n| ID | Decision |\n|---|---|\n| OD-${index} | x |\n`),
  },
  { name: 'setext underlines', write: lines((index) => `a${index}\n===\n`) },
  { name: 'rules', write: lines(() => '---') },
  { name: 'front matter never closed', write: lines((index) => `k${index}: v`, '---\n') },
  {
    name: 'front matter, many keys',
    write: (length) => `${lines((index) => `k${index}: v`, '---\n')(length)}---\n# a\n`,
  },
  { name: 'front matter, one long list', write: (length) => `---\nid:\n${'  - a\n'.repeat(length / 6)}---\n# a\n` },
  { name: 'front matter, one long value', write: (length) => `---\nid: "${'a\\"'.repeat(length / 3)}\n---\n# a\n` },
  { name: 'labels', write: lines((index) => `**Label ${index}:** a`) },
  { name: 'one label again and again', write: lines(() => '**Status:** open') },
  { name: 'labels under one decision', write: lines((index) => `- **Owner:** a${index}`, `${HEAD}## D-1 a\n\n`) },
  { name: 'label and lines', write: lines(() => 'more', `${HEAD}## D-1 a\n\n**Context:**\n`) },
  { name: 'colons', write: repeated('a: ') },
  { name: 'white space', write: repeated(' \t') },
  { name: 'line breaks', write: repeated('\n') },
  { name: 'carriage returns', write: repeated('a\r') },
  { name: 'spaces at the end of lines', write: lines(() => `a${' '.repeat(500)}`) },
  { name: 'spaces inside a cell', write: repeated(' ', `${TABLE}| D-1 | a`, 'b | Open |\n') },
  { name: 'long word', write: repeated('a') },
  { name: 'long identifier', write: repeated('A-1') },
  { name: 'long heading', write: repeated('OD-1 ', '# ') },
  { name: 'numbers', write: repeated('1.') },
  { name: 'digits', write: repeated('1') },
  { name: 'identifier ranges', write: repeated('OD-1..OD-9, ', `${TABLE}| D-1 | `, ' | Open |\n') },
  { name: 'dates', write: repeated('2031-01-01 ', `${HEAD}| ID | Due |\n|---|---|\n| D-1 | `, ' |\n') },
  {
    name: 'dates that are none',
    write: lines(
      (index) => `| D-${index} | 2031-02-30 | 03/04/2031 |`,
      `${HEAD}| ID | Decision | Due |\n|---|---|---|\n`,
    ),
  },
  { name: 'status words', write: repeated('open ', `${TABLE}| D-1 | a | `, ' |\n') },
  { name: 'unknown statuses', write: lines((index) => `| D-${index} | a | zorp${index} |`, TABLE) },
  { name: 'ragged rows', write: lines((index) => `| D-${index} | a | b | c | d |`, TABLE) },
  { name: 'emoji', write: repeated('✅🔒 ') },
  { name: 'combining marks', write: repeated('e\u0301') },
  { name: 'Arabic ligatures', write: repeated('\ufdfa', `${TABLE}| D-1 | `, ' | Open |\n') },
  { name: 'bidirectional controls', write: repeated('\u202e\u2066') },
  { name: 'zero bytes', write: repeated('\0') },
  { name: 'unpaired surrogates', write: repeated('\ud800') },
  { name: 'damaged encoding', write: repeated('Ã¤Â§') },
  { name: 'merge conflict markers', write: lines(() => '<<<<<<< a') },
  { name: 'section signs', write: lines((index) => `§S${index}. OD${index} - a`, '') },
  { name: 'short lines that may be titles', write: lines((index) => `Title ${index}:\n`, '§S1. a\n§S2. a\n§S3. a\n') },
];
