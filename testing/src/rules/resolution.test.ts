import { DEFAULT_POLICY, type Policy } from '@decisis/core';
import { describeRule } from './describe-rule.ts';
import { table } from './table.ts';

const RULES = `
## Resolution rules

- Every decision must include: owner, due date, chosen option, and rollback implication.
`;
/** What an index says is settled. */
const INDEX = `# Locked decisions

Status: reviewed
Owner: pilots

## Buoys

- **The fairway is marked by red buoys.**
  Source: D-1 in \`register.md\`
- **A buoy is moved by two.**
  Source: D-2 in \`register.md\`
`;
/** A node of the plan as settings state it. */
const node = (id: string): Policy['plan']['nodes'][number] => ({
  id,
  kind: 'milestone',
  title: undefined,
  after: [],
  within: undefined,
  work: undefined,
  paths: [],
  document: undefined,
  state: 'open',
  origin: undefined,
});
const COLUMNS = ' ID | Decision | Status | Owner | Due ';

describeRule('resolution/missing-owner', {
  valid: {
    'a log that has no place for owners': table(' ID | Decision | Status ', ' D-1 | Which buoy | open '),
    'an accepted item': table(COLUMNS, ' D-1 | Which buoy | accepted | - | ', ' D-2 | Which bell | open | pilots | '),
    'what an index says is settled, beside approved decisions that need one': `${INDEX}
## Resolution rules

- Approved decisions must have an owner.
`,
  },
  invalid: {
    'an open item beside owned ones': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | TBD | ', ' D-2 | Which bell | open | pilots | '),
      finds: ['3 D-1 unnamed'],
    },
    'where a rule in another language demands one': {
      documents: `${table(' Mã | Quyết định | Trạng thái ', ' D-1 | Phao nào | đang mở ')}\n## Quy tắc\n\n- Mỗi quyết định phải có người phụ trách.\n`,
      finds: ['3 D-1 none'],
    },
    'where decisis.toml demands one': {
      documents: table(' ID | Decision | Status ', ' D-1 | Which buoy | open '),
      policy: { require: { decision: ['owner'] } },
      finds: ['3 D-1 none'],
    },
  },
});

describeRule('resolution/missing-due-date', {
  valid: {
    'a register that gives no dates': table(COLUMNS, ' D-1 | Which buoy | open | pilots | TBD '),
    'tied to a milestone': table(
      COLUMNS,
      ' D-1 | Which buoy | open | pilots | before M2 ',
      ' D-2 | Which bell | open | pilots | 2026-09-01 ',
    ),
    deferred: table(
      COLUMNS,
      ' D-1 | Which buoy | deferred | pilots | TBD ',
      ' D-2 | Which bell | open | pilots | 2026-09-01 ',
    ),
    'a time that stays when days pass': table(
      COLUMNS,
      ' D-1 | Which buoy | open | pilots | Q3 2026 ',
      ' D-2 | Which bell | open | pilots | end of May 2026 ',
      ' D-3 | Which lamp | open | pilots | when the lamp is lit ',
      ' D-4 | Which rope | open | pilots | next harbour fair ',
    ),
    'a node of the plan that is called like a time': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | pilots | next sprint ',
        ' D-2 | Which bell | open | pilots | 2026-09-01 ',
      ),
      policy: { plan: { ...DEFAULT_POLICY.plan, nodes: [node('next sprint')] } },
    },
    'a decision that was taken': table(COLUMNS, ' D-1 | Which buoy | accepted | pilots | next week '),
    'beside another time': table(
      `${COLUMNS}| Phase `,
      ' D-1 | Which buoy | open | pilots | soon | Phase 2 ',
      ' D-2 | Which bell | open | pilots | 2026-09-01 | ',
    ),
  },
  invalid: {
    'words that mean another day each day, even where nothing has a date': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | pilots | next week ',
        ' D-2 | Which bell | open | pilots | *Soon* ',
        ' D-3 | Which lamp | open | pilots | by the end of the sprint ',
        ' D-4 | Which rope | open | pilots | in 2 weeks ',
        ' D-5 | Which sail | open | pilots | TBD, next week ',
        ' D-6 | Which oar | open | pilots | - ',
      ),
      finds: ['3 D-1 moving', '4 D-2 moving', '5 D-3 moving', '6 D-4 moving', '7 D-5 moving'],
    },
    'such words in other languages': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | pilots | bis nächste Woche ',
        ' D-2 | Which bell | open | pilots | la semaine prochaine ',
        ' D-3 | Which lamp | open | pilots | la próxima semana ',
        ' D-4 | Which rope | open | pilots | Ende des Sprints ',
        ' D-5 | Which sail | open | pilots | 下周 ',
        ' D-6 | Which oar | open | pilots | на следующей неделе ',
      ),
      finds: ['3 D-1 moving', '4 D-2 moving', '5 D-3 moving', '6 D-4 moving', '7 D-5 moving', '8 D-6 moving'],
    },
    'such words where the register demands a date': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | pilots | next week ') + RULES,
      finds: ['3 D-1 moving'],
    },
    'TBD beside dates': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | pilots | TBD ',
        ' D-2 | Which bell | open | pilots | 2026-09-01 ',
      ),
      finds: ['3 D-1 undated'],
    },
    'an empty cell beside dates': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | pilots | ',
        ' D-2 | Which bell | open | pilots | 2026-09-01 ',
      ),
      finds: ['3 D-1 none'],
    },
    'demanded by the register itself': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | pilots | TBD ') + RULES,
      finds: ['3 D-1 undated'],
    },
    'demanded by the register of every decision, of what was decided too': {
      documents:
        table(
          COLUMNS,
          ' D-1 | Which buoy | approved | pilots | ',
          ' D-2 | Which bell | approved | pilots | 2026-01-15 ',
          ' D-3 | Which lamp | approved | pilots | TBD ',
          ' D-4 | Which rope | rejected | pilots | ',
        ) + RULES,
      finds: ['3 D-1 demanded', '5 D-3 demanded'],
    },
    'demanded by the register of what is closed': {
      documents: `${table(COLUMNS, ' D-1 | Which buoy | approved | pilots | ', ' D-2 | Which bell | open | pilots | ')}\n## Resolution rules\n\n- No decision may be closed without a due date.\n`,
      finds: ['3 D-1 demanded'],
    },
  },
});

describeRule('resolution/missing-outcome', {
  valid: {
    'nobody demands it': table(COLUMNS, ' D-1 | Which buoy | approved | pilots | '),
    'an outcome column':
      table(`${COLUMNS}| Outcome | Rollback `, ' D-1 | Which buoy | approved | pilots | | the red one | swap ') + RULES,
    'an open one': table(COLUMNS, ' D-1 | Which buoy | open | pilots | 2026-09-01 ') + RULES,
    'what an index says is settled': INDEX + RULES,
  },
  invalid: {
    'approved, and a default is no outcome': {
      documents: table(`${COLUMNS}| Default `, ' D-1 | Which buoy | approved | pilots | | the red one ') + RULES,
      finds: ['3 D-1 none'],
    },
  },
});

describeRule('resolution/missing-rollback', {
  valid: {
    'nobody demands it': table(COLUMNS, ' D-1 | Which buoy | approved | pilots | '),
    'a rollback column':
      table(`${COLUMNS}| Rollback `, ' D-1 | Which buoy | approved | pilots | | swap it back ') + RULES,
  },
  invalid: {
    'demanded by the register': {
      documents:
        table(COLUMNS, ' D-1 | Which buoy | approved | pilots | ', ' D-2 | Which bell | rejected | pilots | ') + RULES,
      finds: ['3 D-1 none'],
    },
    'demanded by decisis.toml': {
      documents: table(COLUMNS, ' D-1 | Which buoy | approved | pilots | '),
      policy: { require: { decision: ['rollback'] } },
      finds: ['3 D-1 none'],
    },
  },
});

describeRule('resolution/missing-field', {
  valid: {
    'what touches what goes by many names': {
      documents: table(' ID | Decision | Status | Area ', ' D-1 | Which buoy | open | north '),
      policy: { require: { decision: ['impacts'] } },
    },
    'a closing condition of a closed one': {
      documents: table(' ID | Decision | Status ', ' D-1 | Which buoy | accepted '),
      policy: { require: { decision: ['acceptance'] } },
    },
  },
  invalid: {
    'a reason that the register demands': {
      documents: `${table(' ID | Decision | Status | Owner | Rationale ', ' D-1 | Which buoy | accepted | pilots | ')}
## Resolution rules

- Each entry needs: owner, rationale.
`,
      finds: ['3 D-1 none'],
    },
  },
});

describeRule('resolution/unknown-owner', {
  valid: {
    'nobody lists owners': table(COLUMNS, ' D-1 | Which buoy | open | pilots | '),
    'a name, its other name, and a remark': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | Pilots, harbour-office (north) | '),
      policy: { owners: { pilots: [], office: ['harbour office'] } },
    },
    'a plain name beside CODEOWNERS': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | pilots | '),
      files: { CODEOWNERS: '* @harbour/office\n' },
    },
  },
  invalid: {
    'a slip of the pen': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | pilts | ', ' D-2 | Which bell | accepted | nobody | '),
      policy: { owners: { pilots: [] } },
      finds: ['3 D-1 unknown'],
    },
    'a handle that CODEOWNERS does not have': {
      documents: table(COLUMNS, ' D-1 | Which buoy | open | @harbour/pilots | '),
      files: { '.github/CODEOWNERS': '/quay/ @harbour/office # the office\n' },
      finds: ['3 D-1 unknown'],
    },
  },
});

describeRule('resolution/review-overdue', {
  valid: {
    'a deferral that still lasts': table(COLUMNS, ' D-1 | Which buoy | deferred | pilots | 2026-09-01 '),
    'the day on which somebody did review': '## D-1: Which buoy\n\n**Status:** accepted\n**Review date:** 2026-01-10\n',
  },
  invalid: {
    'a deferral that ended': {
      documents: table(COLUMNS, ' D-1 | Which buoy | deferred | pilots | 2026-02-10 '),
      finds: ['3 D-1 deferred'],
    },
  },
});

describeRule('resolution/due-collision', {
  valid: {
    'two on a day': table(
      COLUMNS,
      ' D-1 | Which buoy | open | pilots | 2026-09-01 ',
      ' D-2 | Which bell | open | office | 2026-09-01 ',
    ),
    'three, one of them decided': table(
      COLUMNS,
      ' D-1 | Which buoy | open | pilots | 2026-09-01 ',
      ' D-2 | Which bell | open | office | 2026-09-01 ',
      ' D-3 | Which lamp | accepted | crew | 2026-09-01 ',
    ),
  },
  invalid: {
    'three on a day': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | pilots | 2026-09-01 ',
        ' D-2 | Which bell | open | office | 2026-09-02 ',
        ' D-3 | Which lamp | open | crew | 2026-09-01 ',
        ' D-4 | Which rope | proposed | crew | 2026-09-01 ',
      ),
      finds: ['3 - sameDay'],
    },
  },
});

const ruledBy = (rule: string): string =>
  table(
    ' ID | Decision | Status | Owner | Outcome | Rollback ',
    ' D-1 | Which buoy | approved | | the red one | ',
    ' D-2 | Which bell | open | | | ',
  ) + `\n## Resolution rules\n\n- ${rule}\n`;

describeRule('resolution/missing-rollback', {
  valid: { 'a rule about what is open': ruledBy('Open decisions must name a rollback.') },
  invalid: {
    'approved decisions': {
      documents: ruledBy('Approved decisions must record the chosen option and a rollback plan.'),
      finds: ['3 D-1 none'],
    },
    'none without': {
      documents: ruledBy('No decision may be approved without a rollback.'),
      finds: ['3 D-1 none'],
    },
    'a plural that needs it': {
      documents: ruledBy('All decisions need an owner and a rollback.'),
      finds: ['3 D-1 none'],
    },
    'a paragraph': {
      documents: ruledBy('').replace('- \n', 'Every decision must specify\na rollback. Ask the pilots.\n'),
      finds: ['3 D-1 none'],
    },
  },
});

describeRule('resolution/missing-owner', {
  valid: { 'of rejected ones': ruledBy('Approved decisions must have an owner.').replace('approved |', 'rejected |') },
  invalid: {
    'one field for every decision': {
      documents: ruledBy('Every decision must have an owner.'),
      finds: ['3 D-1 none', '4 D-2 none'],
    },
    'what is mandatory': {
      documents: ruledBy('Owner and due date are mandatory.'),
      finds: ['3 D-1 none', '4 D-2 none'],
    },
    'only the open ones': {
      documents: ruledBy('Open decisions must have an owner.'),
      finds: ['4 D-2 none'],
    },
    'only the approved ones': {
      documents: ruledBy('Approved decisions must have an owner.'),
      finds: ['3 D-1 none'],
    },
  },
});
