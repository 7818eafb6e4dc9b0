import * as fc from 'fast-check';

const WORDS = [
  'ferry',
  'lamp',
  'Gate',
  'north',
  'café',
  'Zoë',
  'naïve',
  'mañana',
  'Łódź',
  'решение',
  '決める',
  'e\u0301clair',
  '🚢',
  'two-way',
  'v1.2',
  'and',
  'of',
];
const word = fc.constantFrom(...WORDS);

/** A few words without anything that Markdown could mistake. */
export const plainWords: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

/** Marks and signs that a document may give a meaning of its own. */
const SIGNS = [
  '|',
  '\\|',
  '\\',
  '`',
  '``',
  '**',
  '*',
  '_',
  '~~',
  '#',
  '# ',
  '- ',
  '* ',
  '1. ',
  '> ',
  '---',
  '--',
  '-->',
  '<!--',
  ':',
  ': ',
  '**Owner:** ',
  'Status: ',
  '"',
  "'",
  '[x]',
  '[',
  '](',
  ')',
  '{',
  '&',
  '!',
  '%',
  '@',
  ',',
  ';',
  '...',
  '..',
  '–',
  '—',
  '\t',
  '\u00a0',
  '\u200b',
  '§',
  'D-1',
  'open',
  'accepted',
  '✅',
  '2026-02-30',
  'TBD',
  'n/a',
  '?',
  '$&',
  '${x}',
  '=',
];
const signs = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: word },
      { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.constant(' ') },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));

/** One to four lines, some of them list items, indented, quoted or blank. */
const lines = fc
  .array(
    fc
      .tuple(fc.constantFrom('', '', '- ', '  - ', '* ', '1. ', '> ', '    '), fc.oneof(plainWords, signs))
      .map(([lead, text]) => lead + text),
    { minLength: 2, maxLength: 4 },
  )
  .chain((parts) => fc.constantFrom('\n', '\n\n', '\r\n').map((separator) => parts.join(separator)));

/** Any text at all, control characters and unpaired surrogates included. */
const anything = fc.string({ unit: 'binary', maxLength: 12 });

/** Values to write: mostly plain, often awkward, sometimes hostile. */
export const valueToWrite: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: plainWords },
  { weight: 5, arbitrary: signs },
  { weight: 2, arbitrary: lines },
  { weight: 1, arbitrary: anything },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '—', '2027-11-03', '12.03.2027', 'TBD', '2026-02-30') },
);

/** Statuses to write: the model's own words and written ones. */
export const statusToWrite: fc.Arbitrary<string> = fc.constantFrom(
  'open',
  'proposed',
  'accepted',
  'rejected',
  'deferred',
  'superseded',
  'deprecated',
  'locked',
  'Approved',
  'resolved',
  'Parked',
  '✅ Resolved',
  'decided 2026-03-01',
  'maybe',
);

/** A value as it stands in a document before the edit: nothing in it starts a block or ends a cell. */
export const standingValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: plainWords },
  { weight: 1, arbitrary: plainWords.map((text) => `\`${text}\``) },
  { weight: 1, arbitrary: plainWords.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: fc.tuple(plainWords, plainWords).map(([left, right]) => `${left} \`a \\| b\` ${right}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(plainWords, plainWords).map(([left, right]) => `[${left}](docs/${right.length}.md)`),
  },
);
