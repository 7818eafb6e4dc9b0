import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';

/** Findings about what decisions rest on: files, sections, symbols, and what is said not to be there. */
export const EVIDENCE_FINDINGS = {
  'evidence/missing-file': defineFinding({
    id: 'evidence/missing-file',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description: 'Evidence names a file that the repository does not have.',
      why: 'a decision rests on something that nobody can look at any more',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Keep the bread slicer | open | \`ovens/slicer.py\` runs it |
`,
      fix: 'name the file by its present path, or say what took its place',
    },
    messages: {
      gone: (data: { id: string; file: string }) =>
        `the evidence of ${data.id} names ${data.file}, which is not in the repository`,
    },
    samples: {
      gone: { id: 'D-001', file: 'ovens/slicer.py' },
    },
  }),
  'evidence/missing-implementation': defineFinding({
    id: 'evidence/missing-implementation',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description:
        'An implementation marker names a file, a migration, a commit or a version that the repository does not have.',
      why: 'a decision counts as implemented, and nobody can find by what',
      example: `| ID | Decision | Status | Implemented in |
|---|---|---|---|
| D-001 | Keep the bread slicer | accepted | \`ovens/slicer.sql\` |
`,
      fix: 'name the file, the migration, the commit or the version as it is called now',
    },
    messages: {
      file: (data: { id: string; call: string; named: string }) =>
        `${data.id} says that it was implemented in ${data.named}, which is not in the repository`,
      migration: (data: { id: string; call: string; named: string }) =>
        `${data.id} says that it was implemented in migration ${data.named}, and no migration has that number`,
      commit: (data: { id: string; call: string; named: string }) =>
        `${data.id} says that it was implemented in commit ${data.named}, which this repository does not have`,
      version: (data: { id: string; call: string; named: string }) =>
        `${data.id} says that it was implemented in ${data.named}, and this repository has no tag of that version`,
    },
    hints: {
      file: ({ call }) => `correct it with "decisis mark ${shellWord(call)} --implemented-in WHERE"`,
      migration: ({ call }) => `correct it with "decisis mark ${shellWord(call)} --implemented-in WHERE"`,
      commit: ({ call }) =>
        `correct it with "decisis mark ${shellWord(call)} --implemented-in WHERE", or fetch the branch that has the commit`,
      version: ({ call }) =>
        `correct it with "decisis mark ${shellWord(call)} --implemented-in WHERE", or fetch the tags`,
    },
    samples: {
      file: { id: 'D-001', call: 'D-001', named: 'ovens/slicer.sql' },
      migration: { id: 'D-001', call: 'D-001', named: '050' },
      commit: { id: 'D-001', call: 'D-001', named: '3241a71' },
      version: { id: 'D-001', call: 'D-001', named: 'v1.4.0' },
    },
  }),
  'evidence/not-here': defineFinding({
    id: 'evidence/not-here',
    category: 'evidence',
    severity: 'info',
    excusedBy: 'reason',
    docs: {
      description: 'None of the files that the evidence of a document names is in this repository.',
      why: 'the evidence is about another repository, so nothing here re-checks it',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Keep the bread slicer | open | \`ovens/slicer.py\` runs it |
`,
      fix: 'check the register in the repository that it speaks about, or suppress the rule for it with the reason',
    },
    messages: {
      elsewhere: (data: { count: number; first: string }) =>
        data.count === 1
          ? `the file that evidence names, ${data.first}, cannot be looked up in this repository`
          : `none of the ${data.count} files that evidence names, ${data.first} and others, can be looked up in this repository`,
    },
    samples: {
      elsewhere: { count: 7, first: 'ovens/slicer.py' },
    },
  }),
  'evidence/missing-section': defineFinding({
    id: 'evidence/missing-section',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description: 'Evidence names a section that its document does not have.',
      why: 'a reader who follows it lands nowhere, and the document may say something else by now',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Keep the bread slicer | open | \`kitchen.md\` §7 describes it |
`,
      fix: 'name the section by its present number',
    },
    messages: {
      gone: (data: { id: string; file: string; section: string }) =>
        `the evidence of ${data.id} names §${data.section} of ${data.file}, which has no such section`,
    },
    samples: {
      gone: { id: 'D-001', file: 'kitchen.md', section: '7' },
    },
  }),
  'evidence/missing-symbol': defineFinding({
    id: 'evidence/missing-symbol',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description: 'Evidence names a symbol that the files beside it do not hold any more.',
      why: 'what the decision was based on has been renamed, moved or removed',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Keep the bread slicer | open | \`sliceLoaf()\` in \`ovens/slicer.py\` |
`,
      fix: 'look again at the code, and name what is there',
    },
    messages: {
      gone: (data: { id: string; symbol: string; files: readonly string[] }) =>
        `the evidence of ${data.id} names ${data.symbol}, which ${data.files.slice(0, 3).join(', ')} ${data.files.length === 1 ? 'does' : 'do'} not hold`,
    },
    samples: {
      gone: { id: 'D-001', symbol: 'sliceLoaf()', files: ['ovens/slicer.py'] },
    },
  }),
  'evidence/changed': defineFinding({
    id: 'evidence/changed',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description: 'Evidence that is pinned by a digest has changed.',
      why: 'the decision was taken on another text than the one that is there now',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Keep the bread slicer | open | \`ovens/slicer.py#slice@sha256:0123456789ab\` |
`,
      fix: 'look at the text again; if the decision still holds, pin the present digest',
    },
    messages: {
      differs: (data: { id: string; what: string; was: string; is: string }) =>
        `${data.what}, evidence of ${data.id}, has changed: sha256 ${data.is} instead of ${data.was}`,
      gone: (data: { id: string; what: string }) =>
        `${data.what}, pinned as evidence of ${data.id}, is not there any more`,
    },
    hints: {
      differs: ({ is }) => `look at the text again; if the decision still holds, pin sha256:${is}`,
    },
    samples: {
      differs: { id: 'D-001', what: 'ovens/slicer.py#slice', was: '0123456789ab', is: 'ba9876543210' },
      gone: { id: 'D-001', what: 'ovens/slicer.py#slice' },
    },
  }),
  'evidence/line-anchor': defineFinding({
    id: 'evidence/line-anchor',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description: 'Evidence points at line numbers.',
      why: 'after the next edit of the file they mean another line, and nobody notices',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Keep the bread slicer | open | see \`ovens/slicer.py:120-140\` |
`,
      fix: 'name a symbol or a section instead of lines',
    },
    messages: {
      lines: (data: { id: string; file: string; lines: string }) =>
        `the evidence of ${data.id} points at ${data.lines.includes('-') ? 'lines' : 'line'} ${data.lines} of ${data.file}, which move`,
    },
    hints: {
      lines: ({ file }) => `name what stands there: "${file}" and a symbol or a section`,
    },
    samples: {
      lines: { id: 'D-001', file: 'ovens/slicer.py', lines: '120-140' },
    },
  }),
  'evidence/negative-claim-broken': defineFinding({
    id: 'evidence/negative-claim-broken',
    category: 'evidence',
    severity: 'warning',
    docs: {
      description: 'Evidence says that something is not in the repository, and it is.',
      why: 'the decision rests on an absence that has ended',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | \`bread-slicing-worker\` | open | no worker implementation in the repository |
`,
      fix: 'say what is there now, and look at the decision again',
    },
    messages: {
      there: (data: { id: string; subject: string; sought: string; where: string }) =>
        `the evidence of ${data.id} says that there is no ${data.subject}, but ${data.where} has ${data.sought}`,
      file: (data: { id: string; file: string }) =>
        `the evidence of ${data.id} says that ${data.file} is not there, and it is`,
    },
    samples: {
      file: { id: 'D-001', file: 'workers/bread_slicing_worker.py' },
      there: {
        id: 'D-001',
        subject: 'worker implementation',
        sought: 'bread-slicing-worker',
        where: 'workers/bread_slicing_worker.py',
      },
    },
  }),
} as const;
