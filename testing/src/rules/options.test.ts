import { describeRule } from './describe-rule.ts';
import { table } from './table.ts';

const OPTIONS = `### Option A: red

Seen from afar.

### Option B: green

Cheap.
`;
const item = (status: string, ...parts: readonly string[]): string =>
  `## D-1: Which buoy\n\n${status}\n\n${OPTIONS}\n${parts.join('\n\n')}\n`;

describeRule('option/unknown-choice', {
  valid: {
    'an option that is there': item('Status: open', '### Recommendation', '**Option B**, for it is cheap.'),
    'an option of another document': item('Status: open', '### Recommendation', 'Option C of `lamps.md`.'),
    'a letter that is there, and two': item('Status: open', '### Recommendation', 'A and B.'),
    'a letter that begins a sentence': item('Status: open', '### Recommendation', 'A buoy and D-5 in one.'),
    'a mixture of two that are there': item('Status: open', '### Recommendation', 'A hybrid of A and B.'),
    'a test of two': item('Status: open', '### Recommendation', 'A/B test with D.'),
    'a combined thing': item('Status: open', '### Recommendation', 'D hybrid drive.'),
    'what is no option': item('Status: open', '### Recommendation', 'Option A and D markers.'),
    'letters of another document': item('Status: open', '### Recommendation', 'C (see `lamps.md`).'),
    'a number among letters': item('Status: open', '### Recommendation', '3'),
    'options without labels':
      '## D-1: Which buoy\n\nStatus: open\n\n### Options\n\n- red\n- green\n\n### Recommendation\n\nOption 3.\n',
  },
  invalid: {
    'a recommendation of none': {
      documents: item('Status: open', '### Recommendation', 'Option D, with two lamps.'),
      finds: ['15 D-1 recommended'],
    },
    'a bare letter': { documents: item('Status: open', '### Recommendation', '**C**'), finds: ['15 D-1 recommended'] },
    'a bare letter with a reason': {
      documents: item('Status: open', '### Recommendation', 'C, because it lasts.'),
      finds: ['15 D-1 recommended'],
    },
    'one of two': {
      documents: item('Status: open', '### Recommendation', 'Option A+D.'),
      finds: ['15 D-1 recommended'],
    },
    'a line of its own': {
      documents: item('Status: open', '### Recommendation', 'Option A + Option D\nSeen from afar.'),
      finds: ['15 D-1 recommended'],
    },
    'one of a mixture': {
      documents: item('Status: open', '### Recommendation', 'A hybrid of A and D.'),
      finds: ['15 D-1 recommended'],
    },
    'one of a combination by name': {
      documents: item('Status: open', '### Recommendation', 'Combination of options B and D, since both are here.'),
      finds: ['15 D-1 recommended'],
    },
    'letters that are called a hybrid': {
      documents: item('Status: open', '### Recommendation', 'A/D hybrid'),
      finds: ['15 D-1 recommended'],
    },
    'one with another for a purpose': {
      documents: item('Status: open', '### Recommendation', 'A with D for the quay.'),
      finds: ['15 D-1 recommended'],
    },
    'the second of two': {
      documents: item('Status: accepted', '### Outcome', 'A and D'),
      finds: ['15 D-1 chosen'],
    },
  },
});

describeRule('option/composite-unresolved', {
  valid: {
    'made of two that are there': item(
      'Status: open',
      '### Option C: mixed',
      'Use Option A for the entrance. Use Option B for the quay.',
    ),
    'in letters': item('Status: open', '### Option C: A + B'),
    'a test of two': item('Status: open', '### Option C: A/E test', 'Both and/or E.'),
  },
  invalid: {
    'one part is nowhere': {
      documents: item(
        'Status: open',
        '### Option C: mixed',
        'Use Option A for the entrance. Use Option E for the quay.',
      ),
      finds: ['15 D-1 part'],
    },
    'one part of a title in letters is nowhere': {
      documents: item('Status: open', '### Option C: A + E'),
      finds: ['13 D-1 part'],
    },
    'one part of a combination is nowhere': {
      documents: item('Status: open', '### Option C: mixed', 'A combination of A and E.'),
      finds: ['13 D-1 part'],
    },
  },
});

describeRule('option/no-recommendation', {
  valid: {
    'due in a month': item('Status: open\nDue: 2026-04-01'),
    'a recommendation': item('Status: open\nDue: 2026-03-05', '### Recommendation', 'Option A.'),
    decided: item('Status: accepted\nDue: 2026-03-05'),
  },
  invalid: {
    'due in two weeks': { documents: item('Status: open\nDue: 2026-03-15'), finds: ['1 D-1 soon'] },
    late: { documents: item('Status: open\nDue: 2026-02-15'), finds: ['1 D-1 soon'] },
  },
});

const below = (reference: string, heading: string): string =>
  `${table(' ID | Decision | Status | Default ', ` D-1 | Which buoy | open | ${reference} `, ' D-2 | Which bell | open | ring it ')}
## 4. ${heading}

Two were looked at.
`;

describeRule('option/see-below-unbound', {
  valid: {
    'the section of the item': below('See options below (§4)', 'D-1 options'),
    'a section that names no item': below('See options below (§4)', 'Options'),
    'options without a number': below('See options below', 'Options'),
    'options that a heading names by the words of the item': below('See options below', 'Lamp or buoy'),
    'options in a line': below('See options below', 'Notes').replace('Two were', 'Two alternatives were'),
    'more than a pointer': below('See options below, and ask', 'D-2: ring it'),
    'a section of another document': below('See `lamps.md` §9', 'D-1 options'),
  },
  invalid: {
    'no such section': { documents: below('See options below (§5)', 'D-1 options'), finds: ['3 D-1 noSection'] },
    'no options of the item at all': {
      documents: below('See options below', 'D-2 options'),
      finds: ['3 D-1 noOptions'],
    },
    'no options at all': { documents: below('(see the options below)', 'Notes'), finds: ['3 D-1 noOptions'] },
    'the section of another item': {
      documents: below('See options below (§4)', 'D-2 options'),
      finds: ['3 D-1 otherItem'],
    },
  },
});

describeRule('option/accepted-not-recommended', {
  valid: {
    'the recommended one': item('Status: accepted', '### Recommendation', 'Option A.', '### Outcome', 'Option A.'),
    'another one, with the reason behind it': item(
      'Status: accepted',
      '### Recommendation',
      'Option A.',
      '### Outcome',
      'Option B, for the red paint is not to be had before winter and the entrance must be marked.',
    ),
  },
  invalid: {
    'another one without a word': {
      documents: item('Status: accepted', '### Recommendation', 'Option A.', '### Outcome', 'Option B.'),
      finds: ['19 D-1 differs'],
    },
  },
});

const record = (chosen: string): { documents: Readonly<Record<string, string>>; folder: string } => ({
  folder: 'adr/',
  documents: {
    'adr/0001-buoy.md': `# Which buoy\n\n## Context and Problem Statement\n\nShips stray.\n\n## Considered Options\n\n* Painted steel\n* Foam ring\n\n## Decision Outcome\n\nChosen option: "${chosen}", because it lasts.\n`,
  },
});

describeRule('option/unknown-choice', {
  valid: {
    'the title of one': record('Foam ring'),
    'a part of a title': record('Steel'),
    'another form of a title': record('Painting'),
    'a short word in common': record('The tin ring'),
    'none of them': record('None of these'),
    'letters of a title': record('PS'),
    'a number': record('12.5'),
    'no choice yet': record('TBD'),
    'a bare yes': record('Yes'),
    'a version of one': record('Foam ring 2.0'),
    'the number of what begins like a title': record('P2'),
  },
  invalid: {
    'a title that no option has': { ...record('Wooden barrel'), finds: ['14 0001 title'] },
    'one with a digit': { ...record('Barrel2'), finds: ['14 0001 title'] },
    'one with a version': { ...record('Cork 8'), finds: ['14 0001 title'] },
    'a short one': { ...record('Tin'), finds: ['14 0001 title'] },
    'a very short one': { ...record('Go'), finds: ['14 0001 title'] },
  },
});
