import { describeRule } from './describe-rule.ts';
import { table } from './table.ts';

const COLUMNS = ' ID | Decision | Status | Implemented in ';
const MIGRATIONS = {
  'db/migrations/001_a.sql': '',
  'db/migrations/002_b.sql': '',
  'db/migrations/003_c.sql': '',
};

describeRule('resolution/implemented-undecided', {
  valid: {
    'an accepted item, in a column and behind the status': table(
      COLUMNS,
      ' D-1 | Which buoy | accepted | #7 ',
      ' D-2 | Which bell | accepted (implemented in 050) | ',
    ),
    'what took the place of another was once accepted': table(COLUMNS, ' D-1 | Which buoy | superseded by D-2 | #7 '),
    'an open item without a marker': table(COLUMNS, ' D-1 | Which buoy | open | - ', ' D-2 | Bell | open | TBD '),
    'an item whose status nobody wrote':
      '# Questions\n\n## Open questions\n\n- Q-1: Which buoy? (implemented in 050)\n',
    'a sentence about what would be': table(COLUMNS, ' D-1 | Which buoy | open (to be implemented in 050) | '),
  },
  invalid: {
    'an open, a rejected and a deferred item': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | open | #7 ',
        ' D-2 | Which bell | rejected (implemented in 050) | ',
        ' D-3 | Which light | deferred | v2.4 ',
      ),
      finds: ['3 D-1 undecided', '4 D-2 rejected', '5 D-3 undecided'],
    },
    'a line of a section': {
      documents: '# Open decisions\n\n## D-1: Which buoy\n\n- Status: proposed\n- Implemented in: migration 050\n',
      finds: ['6 D-1 undecided'],
    },
  },
});

describeRule('evidence/missing-implementation', {
  valid: {
    'a file and migrations that are there': {
      documents: table(
        COLUMNS,
        ' D-1 | Which buoy | accepted | `db/migrations/003_c.sql` ',
        ' D-2 | Which bell | accepted | migration 2 ',
        ' D-3 | Which light | accepted (implemented in 001) | ',
      ),
      files: MIGRATIONS,
    },
    'what no file can tell': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | #412 ',
        ' D-2 | Bell | accepted | 3241a71 ',
        ' D-3 | Light | accepted | v2.4.0 ',
        ' D-4 | Mole | accepted | 50 ',
        ' D-5 | Quay | accepted | 0050 ',
      ),
      files: MIGRATIONS,
    },
    'commits that are there': {
      documents: table(COLUMNS, ' D-1 | Buoy | accepted | 3241a71 ', ' D-2 | Bell | accepted | commit 4d5e6f7, #12 '),
      commits: ['3241a71', '4d5e6f7'],
    },
    'what only looks like a commit': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | 20260301 ',
        ' D-2 | Bell | accepted | web@3241a71 ',
        ' D-3 | Light | accepted | https://forge.example/yard/commit/3241a71 ',
        ' D-4 | Mole | accepted | defaced ',
        ' D-5 | Quay | accepted | 3241a71e-8a0b-11ee-b9d1-0242ac120002 ',
        ' D-6 | Pier | accepted | 3241a71 of the web repository ',
        ' D-7 | Dock | accepted | v3241a71 ',
      ),
      commits: [],
    },
    'commits of which the repository has none: the work is done elsewhere': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | 3241a71 ',
        ' D-2 | Bell | accepted | 4d5e6f7 ',
        ' D-3 | Light | accepted | 5a6b7c8 ',
      ),
      commits: [],
    },
    'versions that are tagged, in whatever way': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | v1.4.0 ',
        ' D-2 | Bell | accepted (implemented in release 1.4) | ',
        ' D-3 | Light | accepted | v2.0.0 ',
        ' D-4 | Mole | accepted | version 3.1.0 ',
        ' D-5 | Quay | accepted | v4.0.0-RC.1 ',
        ' D-6 | Pier | accepted | v5.0.0 ',
      ),
      tags: ['v1.4.0', 'buoy@2.0.0', 'release/3.1', 'v4.0.0-rc.1', 'v5.0.0+build.7'],
    },
    'versions where the repository has no tags, or none of versions': {
      documents: table(COLUMNS, ' D-1 | Buoy | accepted | v1.4.0 '),
      tags: ['nightly', 'before-the-move'],
    },
    'versions of which none is tagged: they are those of something else': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | v1.4.0 ',
        ' D-2 | Bell | accepted | v1.5.0 ',
        ' D-3 | Light | accepted | v1.6.0 ',
      ),
      tags: ['v0.1.0'],
    },
    'a repository without migrations, or without that folder': table(
      COLUMNS,
      ' D-1 | Buoy | accepted | migration 050 ',
      ' D-2 | Bell | accepted | ships/engine.rs ',
      ' D-3 | Light | accepted | 050 ',
    ),
  },
  invalid: {
    'a commit that is not there': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | 3241a71 ',
        ' D-2 | Bell | accepted (implemented in commit 4d5e6f7) | ',
        ' D-3 | Light | accepted | 5a6b7c8, commit 1234567 ',
      ),
      commits: ['3241a71', '5a6b7c8'],
      finds: ['4 D-2 commit', '5 D-3 commit'],
    },
    'a version that nobody tagged': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | v1.4.0 ',
        ' D-2 | Bell | accepted (implemented in v1.5.0) | ',
        ' D-3 | Light | accepted | #7, release 1.4.1 ',
        ' D-4 | Mole | accepted | v1.4.0-rc.2 ',
        ' D-5 | Quay | accepted | v1.4 ',
      ),
      tags: ['v1.4.0', 'v1.4.0-rc.1', 'v11.5.0', 'v1.5.01'],
      finds: ['4 D-2 version', '5 D-3 version', '6 D-4 version'],
    },
    'the only commit is not there': {
      documents: table(COLUMNS, ' D-1 | Buoy | accepted | `3241a71` '),
      commits: [],
      finds: ['3 D-1 commit'],
    },
    'a migration and a file that are not there': {
      documents: table(
        COLUMNS,
        ' D-1 | Buoy | accepted | migration 050 ',
        ' D-2 | Bell | accepted | db/migrations/004_d.sql ',
        ' D-3 | Light | accepted (implemented in 050) | ',
      ),
      files: MIGRATIONS,
      finds: ['3 D-1 migration', '4 D-2 file', '5 D-3 migration'],
    },
  },
});
