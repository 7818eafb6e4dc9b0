import { describeRule } from './describe-rule.ts';
import { table } from './table.ts';

const COLUMNS = ' ID | Decision | Status | Decided by | Drivers ';
const TRACE = {
  name: 'requirements',
  register: 'decisions/open.md',
  kinds: [],
  to: { from: ['asks.md'], beginnings: ['R-'] },
} as const;
const policy = { traces: [TRACE] };
const files = { 'asks.md': 'R-1 marks the fairway. R-2 lights it.\n' };

describeRule('propagation/two-authorities', {
  valid: {
    'one body under two names, in two decisions': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | Harbour board | R-1 ',
        ' D-2 | Bell | accepted | the board | R-1 ',
      ),
      files,
      policy,
    },
    'two bodies about two requirements': {
      documents: table(COLUMNS, ' D-1 | Buoy | accepted | Board | R-1 ', ' D-2 | Bell | accepted | Pilots | R-2 '),
      files,
      policy,
    },
    'one of them open, superseded or by nobody named': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | Board | R-1 ',
        ' D-2 | Bell | open | Pilots | R-1 ',
        ' D-3 | Lamp | superseded | Pilots | R-1 ',
        ' D-4 | Mole | accepted | - | R-1 ',
      ),
      files,
      policy,
    },
    'without a trace': table(
      COLUMNS,
      ' D-1 | Buoy | accepted | Board | R-1 ',
      ' D-2 | Bell | accepted | Pilots | R-1 ',
    ),
  },
  invalid: {
    'two bodies about one requirement': {
      documents: table(COLUMNS, ' D-1 | Buoy | accepted | Board | R-1 ', ' D-2 | Bell | accepted | Pilots | R-1, R-2 '),
      files,
      policy,
      finds: ['4 D-2 two'],
    },
  },
});
