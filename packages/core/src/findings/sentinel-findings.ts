import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';
import { waysPastSentinel, type ReopeningWay } from './reopening-words.ts';

/** Findings about checks that hold code, documents, data or a system to a decision. */
export const SENTINEL_FINDINGS = {
  'sentinel/failed': defineFinding({
    id: 'sentinel/failed',
    category: 'sentinel',
    severity: 'error',
    docs: {
      description: 'Something departs from a decision that a sentinel holds it to.',
      why: 'this departs from what was decided, or from what holds until it is',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["from .knex"]\ntripwire = "import knex from \'knex\'"\n',
      fix: 'change what departs, record an exception with an approver and an expiry, or put the decision in question and change the sentinel with it',
    },
    messages: {
      found: (data: Departure) =>
        `${data.decision} says: ${data.statement}; found ${quotedOnce(data.what.slice(0, 120))} (sentinel ${data.sentinel})`,
      missing: (data: Departure) =>
        `${data.decision} says: ${data.statement}; ${data.what} (sentinel ${data.sentinel})`,
    },
    hints: {
      found: waysOut,
      missing: waysOut,
    },
    samples: {
      found: {
        sentinel: 'no-orm',
        decision: 'D-004',
        statement: 'no ORM',
        what: "import knex from 'knex'",
        way: { kind: 'challenge', id: 'D-004' },
      },
      missing: {
        sentinel: 'mtu',
        decision: 'D-007',
        statement: 'the MTU is set',
        what: 'no line matches',
        way: { kind: 'open', id: 'D-007' },
      },
    },
  }),
  'sentinel/unrunnable': defineFinding({
    id: 'sentinel/unrunnable',
    category: 'sentinel',
    severity: 'error',
    excusedBy: 'nothing',
    docs: {
      description: 'A sentinel could not look, so nobody knows whether its decision holds.',
      why: 'a check that did not run is no proof, and never counts as passed',
      example:
        '[[sentinel]]\nid = "mtu"\ndecision = "D-007"\nstatement = "the MTU is set"\nkind = "present"\npaths = ["manifests/**"]   # matches no file\npatterns = ["mtu: 1420"]\ntripwire = "mtu: 1500"\n',
      fix: 'make what it looks at available, or remove the sentinel',
    },
    messages: {
      unobserved: (data: { sentinel: string; reason: string; hint: string }) =>
        `sentinel ${data.sentinel} could not observe: ${data.reason}`,
    },
    hints: { unobserved: ({ hint }) => hint },
    samples: {
      unobserved: {
        sentinel: 'mtu',
        reason: 'it looks at no file: its classes and paths match none',
        hint: 'correct its "classes" or "paths"',
      },
    },
  }),
  'sentinel/invalid': defineFinding({
    id: 'sentinel/invalid',
    category: 'sentinel',
    severity: 'error',
    excusedBy: 'nothing',
    docs: {
      description: 'The table of a sentinel or an embargo cannot be understood, so nothing looks for it.',
      why: 'a check that nobody can run is no proof, and looks like a decision that is kept',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["from (knex"]\n',
      fix: 'correct the table; every other sentinel and rule has run without it',
    },
    messages: {
      invalid: (data: { sentinel: string; name: string; problem: string; expected: string }) =>
        `nothing looks for ${data.name}: its table ${data.problem}`,
    },
    hints: { invalid: ({ expected }) => `write ${expected}` },
    samples: {
      invalid: {
        sentinel: 'no-orm',
        name: 'sentinel no-orm',
        problem: 'has the pattern "from (knex", which does not compile at character 6: missing closing )',
        expected: 'a regular expression in RE2 syntax',
      },
    },
  }),
  'sentinel/unknown-decision': defineFinding({
    id: 'sentinel/unknown-decision',
    category: 'sentinel',
    severity: 'error',
    docs: {
      description: 'A sentinel holds a decision that no register has.',
      why: 'whoever it stops cannot learn what was decided, by whom, or how to challenge it',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-404"   # no register has it\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["from .knex"]\ntripwire = "import knex from \'knex\'"\n',
      fix: 'correct the identifier, write the decision down, or remove the sentinel',
    },
    messages: {
      unknown: (data: { sentinel: string; decision: string }) =>
        `sentinel ${data.sentinel} holds ${data.decision}, which no register has`,
    },
    samples: { unknown: { sentinel: 'no-orm', decision: 'D-404' } },
  }),
  'sentinel/rejected-decision': defineFinding({
    id: 'sentinel/rejected-decision',
    category: 'sentinel',
    severity: 'warning',
    docs: {
      description: 'A sentinel holds a decision that was rejected.',
      why: 'what was rejected binds nobody, and a failure would name it as the reason',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"   # rejected\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["from .knex"]\ntripwire = "import knex from \'knex\'"\n',
      fix: 'name the decision that it follows, or remove it; with "reopens = true" it watches whether the question comes back',
    },
    messages: {
      rejected: (data: { sentinel: string; decision: string }) =>
        `sentinel ${data.sentinel} holds ${data.decision}, which was rejected`,
    },
    samples: { rejected: { sentinel: 'no-orm', decision: 'D-004' } },
  }),
  'sentinel/deprecated-decision': defineFinding({
    id: 'sentinel/deprecated-decision',
    category: 'sentinel',
    severity: 'warning',
    docs: {
      description: 'A sentinel holds a decision that is deprecated.',
      why: 'nobody is to follow it any more, and a failure would name it as the reason',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"   # deprecated\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["from .knex"]\ntripwire = "import knex from \'knex\'"\n',
      fix: 'name the decision that it follows, or remove it; with "reopens = true" it watches whether the question comes back',
    },
    messages: {
      deprecated: (data: { sentinel: string; decision: string }) =>
        `sentinel ${data.sentinel} holds ${data.decision}, which is deprecated`,
    },
    samples: { deprecated: { sentinel: 'no-orm', decision: 'D-004' } },
  }),
  'sentinel/superseded-decision': defineFinding({
    id: 'sentinel/superseded-decision',
    category: 'sentinel',
    severity: 'warning',
    docs: {
      description: 'A sentinel holds a decision that is superseded.',
      why: 'it may forbid what the later decision asks for',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"   # superseded by D-011\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["from .knex"]\ntripwire = "import knex from \'knex\'"\n',
      fix: 'look whether it follows the later decision, and name that one, or remove it',
    },
    messages: {
      superseded: (data: { sentinel: string; decision: string; by: string }) =>
        `sentinel ${data.sentinel} holds ${data.decision}, which is superseded${data.by === '' ? '' : ` by ${data.by}`}`,
    },
    samples: { superseded: { sentinel: 'no-orm', decision: 'D-004', by: 'D-011' } },
  }),
  'sentinel/unapproved-adapter': defineFinding({
    id: 'sentinel/unapproved-adapter',
    category: 'sentinel',
    severity: 'error',
    docs: {
      description: 'A shape adapter is to lift an embargo, and no accepted decision approved it.',
      why: 'whoever writes the adapter cannot approve it by writing so, and the embargo on its name holds',
      example:
        '[[embargo]]\nid = "unseen"\ndecision = "D-004"\nnames = ["tide_table"]\npaths = ["src/**"]\n\n[[embargo.adapter]]\nname = "tide_table"\nshape = "a view"\ncontract = "one row a tide"\napproval = "me"   # no decision of a register\n',
      fix: 'have the adapter decided, and name the accepted decision in "approval"',
    },
    messages: {
      unknown: (data: { sentinel: string; approval: string }) =>
        `the adapter of ${data.sentinel} lifts nothing: no register has "${data.approval}", which is to approve it`,
      undecided: (data: { sentinel: string; approval: string }) =>
        `the adapter of ${data.sentinel} lifts nothing: ${data.approval}, which approves it, is not accepted`,
    },
    samples: {
      unknown: { sentinel: 'unseen:tide_table', approval: 'me' },
      undecided: { sentinel: 'unseen:tide_table', approval: 'D-014' },
    },
  }),
  'sentinel/stale-survey': defineFinding({
    id: 'sentinel/stale-survey',
    category: 'sentinel',
    severity: 'warning',
    docs: {
      description: 'The report of a survey marks a name as verified, and does not answer what is asked today.',
      why: 'a verdict is worth what was asked and found for it, so the embargo on the name holds until the survey has run again',
      example:
        '[[survey]]\nid = "tides"\ndecision = "D-004"\nstatement = "are the tide tables there?"\nconnection = "TIDES_URL"\nreport = "survey.md"\n\n[[survey.table]]\nname = "public.tide_table"\ncolumns = ["at timestamptz", "height int"]   # the report was written when "height" was not asked\n\n[[embargo]]\nid = "unseen"\ndecision = "D-004"\nnames = ["tide_table"]\npaths = ["src/**"]\nreport = "survey.md"\n',
      fix: 'run "decisis survey" again, and commit its report',
    },
    messages: {
      unasked: (data: { name: string; report: string; survey: string }) =>
        `${data.report} marks ${data.name} as verified, and no survey that writes it asks for such a table`,
      differs: (data: { name: string; report: string; survey: string }) =>
        `${data.report} marks ${data.name} as verified, and what it says was found is not what is asked today`,
    },
    hints: {
      unasked: ({ name, report }) => `ask for ${name} in a [[survey.table]] of the survey with report = "${report}"`,
      differs: ({ survey }) => `run "decisis survey ${shellWord(survey)}" again, and commit its report`,
    },
    samples: {
      unasked: { name: 'tide_table', report: 'survey.md', survey: '' },
      differs: { name: 'tide_table', report: 'survey.md', survey: 'tides' },
    },
  }),
  'sentinel/figure-differs': defineFinding({
    id: 'sentinel/figure-differs',
    category: 'sentinel',
    severity: 'error',
    docs: {
      description: 'A number in the words of a decision is not what is counted.',
      why: 'how much a decision touches was weighed with that number, and plans still use it',
      example:
        '[[sentinel]]\nid = "routes"\ndecision = "D-004"\nstatement = "the number of routes"\nkind = "count"\npaths = ["src/**"]\npatterns = ["route\\\\("]\nfigure = "routes"   # D-004: "touches all 86 routes"\ntripwire = "route(1)"\n',
      fix: 'correct the number in the document, and look whether the decision still holds with it',
    },
    messages: {
      differs: (data: {
        sentinel: string;
        decision: string;
        of: string;
        stated: number;
        counted: number;
        quote: string;
      }) =>
        `${data.decision} says ${data.stated} ${data.of}, and ${data.counted} are counted (sentinel ${data.sentinel})`,
    },
    samples: {
      differs: { sentinel: 'routes', decision: 'D-004', of: 'routes', stated: 86, counted: 91, quote: 'all 86 routes' },
    },
  }),
  'sentinel/declared-only': defineFinding({
    id: 'sentinel/declared-only',
    category: 'sentinel',
    severity: 'info',
    docs: {
      description: 'A document states a sentinel in words, and nothing runs it.',
      why: 'a check that exists in words only is a wish: nobody learns when it stops holding',
      example: '# Open decisions\n\n## D-001 Crane\n\nStatus: open\n\nSentinel: No page contains `inner_html`.\n',
      fix: 'state a [[sentinel]] for the decision; "decisis sentinel list" drafts one where the words allow it',
    },
    messages: {
      declared: (data: { statement: string; kind: string; words: readonly string[] }) =>
        `nothing runs the sentinel "${data.statement}"`,
      drafted: (data: { statement: string; kind: string; words: readonly string[] }) =>
        `nothing runs the sentinel "${data.statement}"`,
    },
    hints: {
      drafted: ({ kind, words }) => draftHint(kind, words),
    },
    samples: {
      declared: { statement: 'every row has an owner', kind: '', words: [] },
      drafted: {
        statement: 'No page contains inner_html',
        kind: 'absent',
        words: ['\\binner_html\\b'],
      },
    },
  }),
  'sentinel/no-tripwire': defineFinding({
    id: 'sentinel/no-tripwire',
    category: 'sentinel',
    severity: 'warning',
    docs: {
      description: 'A sentinel has not been shown to be able to fail.',
      why: 'a pattern with a slip in it passes for ever, and looks like a decision that is kept',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["knexx"]   # a slip\ntripwire = "import knex"\n',
      fix: 'give it a tripwire on which it fails; "decisis sentinel test" shows that it does',
    },
    messages: {
      none: (data: { sentinel: string }) => `sentinel ${data.sentinel} has no tripwire`,
      passes: (data: { sentinel: string }) => `sentinel ${data.sentinel} passes on its own tripwire`,
      unobserved: (data: { sentinel: string }) => `sentinel ${data.sentinel} could not observe its own tripwire`,
    },
    samples: { none: { sentinel: 'no-orm' }, passes: { sentinel: 'no-orm' }, unobserved: { sentinel: 'no-orm' } },
  }),
  'sentinel/case-twin': defineFinding({
    id: 'sentinel/case-twin',
    category: 'sentinel',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'A sentinel leaves out files for nothing but upper and lower case in their paths.',
      why: 'macOS and Windows take the two paths for one, and nothing holds the file to the decision',
      example:
        '[[sentinel]]\nid = "no-orm"\ndecision = "D-004"\nstatement = "no ORM"\nkind = "absent"\npaths = ["src/**"]   # and there is Src/store.ts\npatterns = ["knex"]\ntripwire = "import knex"\n',
      fix: 'rename the file, add its path to the sentinel, or exclude it when it is not meant',
    },
    messages: {
      leftOut: ({ sentinel, file, more }: { sentinel: string; file: string; more: number }) =>
        `sentinel ${sentinel} does not look at ${file}${more === 0 ? '' : ` and ${more} more`}, for upper and lower case alone`,
    },
    hints: {
      leftOut: ({ file }) =>
        `rename it, or add "${file}" to "paths" of the sentinel, or to "exclude" when it is not meant`,
    },
    samples: { leftOut: { sentinel: 'no-orm', file: 'Src/store.ts', more: 0 } },
  }),
} as const;

/** What departs from a decision, and how the decision is put in question. */
export interface Departure {
  readonly sentinel: string;
  readonly decision: string;
  readonly statement: string;
  readonly what: string;
  readonly way: ReopeningWay | undefined;
}

function waysOut({ decision, way }: Departure): string {
  return way === undefined
    ? `change it, or record an [[exception]] for ${decision}`
    : `change it, record an [[exception]] for ${decision}, or ${waysPastSentinel(way)}`;
}

/** In quotation marks, unless there are some in it already. */
function quotedOnce(text: string): string {
  return text.includes('"') ? text : `"${text}"`;
}

function draftHint(kind: string, words: readonly string[]): string {
  if (words.length === 0)
    return `complete the ${kind === 'embargo' ? '[[embargo]]' : `[[sentinel]] of kind "${kind}"`} that "decisis sentinel list" drafts`;
  const list = `[${words.map((each) => `'${each}'`).join(', ')}]`;
  switch (kind) {
    case 'absent':
      return `state a [[sentinel]] of kind "absent" with patterns = ${list}`;
    case 'mention':
      return `state a [[sentinel]] of kind "mention" over the document, with omits = ${list}`;
    case 'embargo':
      return `state an [[embargo]] with names = ${list}`;
    default:
      return `state the [[sentinel]] of kind "${kind}" that "decisis sentinel list" drafts`;
  }
}
