// What the hook says of an edit is compared with what the sentinels say of the tree before and after it: an edit that takes a sentinel
// from its pass is denied, and one that leaves it passing is not. DECISIS_EDIT_CASES asks for more cases than these.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { judgeTable, renderSurvey, type ProposedEdit, type SentinelOutcome } from '@decisis/core';
import { findRepository, runSentinels, withFencedPolicy, workingTreeView, DEFAULT_LIMITS } from '@decisis/workspace';
import { openGit, readStagedFiles, readStagedTrees } from '@decisis/workspace/git';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-repository.ts';
import { findCommand } from '../arguments/resolve-command.ts';
import { parseArguments } from '../arguments/parse-arguments.ts';
import { GLOBAL_OPTIONS } from '../arguments/shared-options.ts';
import { openTerminal } from '../output/terminal.ts';
import { openEditedRepository } from './edited-repository.ts';
import { judgeEvent } from './judge-event.ts';
import { stagedStateOf } from './staged-state.ts';

const CASES = Number(process.env['DECISIS_EDIT_CASES'] ?? 24);
const SEED = Number(process.env['DECISIS_EDIT_SEED'] ?? 1);

const sentinel = (number: number, lines: readonly string[], paths = 'src/**'): string =>
  [
    '[[sentinel]]',
    `id = "s${number}"`,
    `decision = "D-${number}"`,
    'statement = "as it was decided"',
    `paths = ["${paths}"]`,
    ...lines,
    '',
  ].join('\n');
const STRUCTURAL = [
  sentinel(108, ['kind = "ast"', 'language = "typescript"', 'pattern = "burn($A)"'], 'src/**/*.ts'),
  sentinel(109, ['kind = "ast"', 'language = "typescript"', 'pattern = "keep()"', 'demand = "present"'], 'src/**/*.ts'),
  sentinel(110, ['kind = "ast"', 'language = "typescript"', 'pattern = "lift($A)"', 'demand = "count"', 'figure = "lifts"'], 'src/**/*.ts'),
]; // prettier-ignore
const settings = (isStructural: boolean): string => [
  '[[register]]\npath = "decisions.md"\n',
  sentinel(101, ['kind = "absent"', 'patterns = ["tar"]']),
  sentinel(102, ['kind = "present"', 'patterns = ["keep"]']),
  sentinel(103, ['kind = "present"', 'patterns = ["pile"]']),
  sentinel(104, ['kind = "present"', 'patterns = ["wharf"]']),
  sentinel(105, ['kind = "count"', 'patterns = ["route"]', 'least = 1', 'most = 3']),
  sentinel(106, ['kind = "count"', 'patterns = ["keep|route|pile"]', 'least = 2']),
  sentinel(107, ['kind = "count"', 'patterns = ["route"]', 'figure = "routes"']),
  ...(isStructural ? STRUCTURAL : []),
  sentinel(111, ['kind = "data"', 'path = "lamps[*].glow"', 'maximum = 40'], 'conf/**'),
  sentinel(112, ['kind = "names"', `pattern = "light\\\\('([^']+)'\\\\)"`, 'grammar = "lamp.<number>"', 'parts = { number = ["1", "2"] }', 'registry = "names.txt"'], 'src/**/*.ts'),
  sentinel(113, ['kind = "mention"', 'section = "Night"', 'mentions = ["low"]'], 'handbook.md'),
  sentinel(115, ['kind = "absent"', 'patterns = ["^$"]'], 'src/**/*.ts'),
  '[[embargo]]\nid = "unseen"\ndecision = "D-114"\nnames = ["wick_table"]\npaths = ["src/**"]\nreport = "survey.md"\n',
  '[[survey]]\nid = "wicks"\ndecision = "D-114"\nstatement = "x"\nconnection = "DB"\nreport = "survey.md"\n[[survey.table]]\nname = "public.wick_table"\ncolumns = []\n',
].join('\n'); // prettier-ignore
const ROWS = Array.from({ length: 15 }, (_, at) => {
  const number = at + 101;
  const words = number === 107 ? 'There are 3 routes' : number === 110 ? 'There are 2 lifts' : `Rule ${number}`;
  return `| D-${number} | ${words} | accepted | keeper |\n`;
});
const WICKS = { name: 'public.wick_table', columns: [], references: [], least: 0 };
const SURVEY = {
  id: 'wicks',
  decision: 'D-114',
  statement: 'x',
  connection: 'DB',
  report: 'survey.md',
  tables: [WICKS],
};
const REPORT = renderSurvey(SURVEY, [judgeTable(WICKS, { columns: [], foreignKeys: [], rows: 3 })]);
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'decisions.md': `| ID | Decision | Status | Owner |\n|---|---|---|---|\n${ROWS.join('')}`,
  'src/a.ts': 'crane();\nwick_table;\nkeep();\nroute(1);\nroute(2);\n',
  'src/b.ts': "route(3);\nlift(1);\nlift(2);\nlight('lamp.1');\n",
  'src/latin.txt': Buffer.from('// quai \u00e9\npile();\n', 'latin1'),
  'src/wide.txt': utf16('// wharf\n'),
  'conf/a.json': '{ "lamps": [{ "glow": 30 }] }\n',
  'conf/b.yaml': 'lamps:\n  - glow: 30\n',
  'names.txt': "light('lamp.1')\nlight('lamp.2')\n",
  'handbook.md': '# Handbook\n\n## Night\n\nLamps burn low.\n',
  'survey.md': REPORT,
};
const PATHS = [...Object.keys(FILES), 'src/new.ts', 'src/sub/x.ts', 'src/n.txt', 'conf/c.yaml', 'other/o.ts', 'more.md']; // prettier-ignore
const LINES = ['crane();', 'tar();', 'keep();', 'pile();', 'wharf', 'route(9);', 'lift(9);', 'burn(oil);', '', "light('lamp.2');", "light('lamp.7');", 'wick_table', '  - glow: 50', '  - glow: 20', 'There are 3 routes', 'There are 4 routes', '## Night', '{', '| D-107 | There are 3 routes | accepted | keeper |']; // prettier-ignore
const SWAPS: ReadonlyArray<readonly [string, string]> = [['3 routes', '5 routes'], ['3 routes', 'some routes'], ['2 lifts', '1 lifts'], ['2 lifts', 'lifts'], ['30', '70'], ['30', 'low'], ['low', 'high'], ['lamp.1', 'lamp.9'], ['verified_live', 'absent'], ['D-107', 'D-207'], ['D-110', 'D-210'], ['keep', 'kept'], ['route', 'tour'], ['\n', '\r\n'], ['}]', '}']]; // prettier-ignore
const TARGETS = ['src/a.ts', 'decisions.md', 'conf', 'gone.ts', 'src/b.ts'];

type Content = string | Uint8Array | { readonly link: string } | undefined;

function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function changeOf(path: string, below: (count: number) => number): Content {
  const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One;
  const stood = FILES[path];
  const text = stood === undefined ? '' : textOf(stood);
  const lines = text.split('\n');
  const isPlain = typeof stood === 'string' || stood === undefined;
  switch (below(11)) {
    case 0:
    case 1:
    case 2: {
      const at = below(lines.length);
      return [...lines.slice(0, at), pick(LINES), ...lines.slice(at)].join('\n');
    }
    case 3:
      return lines.toSpliced(below(lines.length), 1).join('\n');
    case 4:
    case 5:
    case 6: {
      const [from, to] = pick(SWAPS.filter(([one]) => text.includes(one)).concat([['\n', '\n']]));
      return text.replaceAll(from, to);
    }
    case 7:
      return isPlain ? undefined : text;
    case 8:
      return { link: join(...dirname(path).split('/').map((one) => (one === '.' ? '.' : '..')), pick(TARGETS)) };
    case 9:
      return pick([utf16(text), utf16(`${text}tar();\n`), Buffer.from(`${text}\u00e9 keep();\n`, 'latin1'), utf16(text).swap16(), Buffer.from(`${text}tar();\n`, 'utf16le')]);
    default:
      return pick([`\ufeff${text}`, `${text}\0`, `${text}${pick(LINES)}`, '']);
  }
} // prettier-ignore

function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const bytes = Buffer.from(content);
  return bytes[0] === 0xff ? bytes.subarray(2).toString('utf16le') : bytes.toString('latin1');
}

interface Judged {
  /** Decisions for which the edit is denied. */
  readonly denied: ReadonlySet<string>;
  /** Whether no register could be read after it; then it is denied, whatever the sentinels. */
  readonly isUnreadable: boolean;
  /** Identifiers of sentinels. */
  readonly untried: readonly string[];
}

function harbour(isStructural: boolean) {
  const root = temporaryFolder();
  const box = createGitSandbox(root);
  box.commit({ ...FILES, 'decisis.toml': settings(isStructural) });
  const spec = findCommand('hook');
  if (spec === undefined) throw new Error('there is no hook');
  const invocation = parseArguments(spec, [...spec.options, ...GLOBAL_OPTIONS], ['pre-edit', '--no-cache']);
  const terminal = { ...openTerminal({}), out: () => undefined, err: () => undefined };
  const context = {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '' },
    terminal,
    now: new Date('2026-11-20T08:00:00Z'),
  };
  const outcomes = async (): Promise<ReadonlyMap<string, SentinelOutcome>> => {
    const edited = await openEditedRepository(invocation, context, findRepository(root));
    const session = await edited.session().catch(() => undefined);
    const { policy } = await withFencedPolicy(edited.policy, session?.registers ?? []);
    const view = workingTreeView(root, { ...DEFAULT_LIMITS, exclude: [], hidden: [] });
    const results = await runSentinels(root, view, policy);
    return new Map(results.map(({ sentinel: { decision }, outcome }) => [decision, outcome]));
  };
  const judged = ({ verdict: { reasons, untried } }: Awaited<ReturnType<typeof judgeEvent>>): Judged => ({
    isUnreadable: reasons.some(({ rule }) => rule === 'agent/unreadable'),
    denied: new Set(reasons.flatMap(({ rule, decision }) => (rule.startsWith('sentinel/') ? [decision ?? ''] : []))),
    untried,
  });
  return {
    box,
    outcomes,
    byGit: async (): Promise<Judged> => {
      const listing = box.git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', 'HEAD');
      const { git, prefix } = openGit(root, process.env['PATH'] ?? '');
      const staged = readStagedFiles(() => git, listing) ?? [];
      const edits: readonly ProposedEdit[] = staged;
      const edited = await openEditedRepository(invocation, context, findRepository(root), (limited) =>
        stagedStateOf(readStagedTrees(git, staged, '', DEFAULT_LIMITS.documentBytes), prefix, limited),
      );
      return judged(await judgeEvent(edited, edits, 'person', invocation, context));
    },
    byAgent: async (path: string, after: string): Promise<Judged> => {
      const edited = await openEditedRepository(invocation, context, findRepository(root));
      const before = edited.outside.view.text(path);
      return judged(await judgeEvent(edited, [{ path, before, after }], 'agent', invocation, context));
    },
  };
}

function write({ root }: GitSandbox, path: string, content: Content): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  if (content === undefined) return;
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, file);
  else writeFileSync(file, content);
}

/** Where the hook and the run disagree. */
function disagreements(
  { denied, untried, isUnreadable }: Judged,
  before: ReadonlyMap<string, SentinelOutcome>,
  after: ReadonlyMap<string, SentinelOutcome>,
): readonly string[] {
  const passes = (outcome: SentinelOutcome | undefined): boolean =>
    outcome?.kind === 'pass' || outcome?.kind === 'not-due';
  if (isUnreadable) return [];
  return [...before].flatMap(([decision, outcome]) => {
    const next = after.get(decision);
    const id = decision.replace('D-', 's');
    const told = `${decision}: ${outcome.kind}, then ${JSON.stringify(next)}`;
    if (passes(next)) return denied.has(decision) ? [`denied, ${told}`] : [];
    const isNamed = denied.has(decision) || untried.includes(id);
    return passes(outcome) && !isNamed ? [`not denied, ${told}`] : [];
  });
}

function shown(content: Content): string {
  if (content === undefined || typeof content === 'string') return JSON.stringify(content);
  return 'link' in content ? `-> ${content.link}` : JSON.stringify(Buffer.from(content).toString('latin1'));
}

test.each([
  ['lines, data and names', false, CASES],
  ['structure', true, Math.ceil(CASES / 4)],
])(
  'of %s the hook denies what takes a sentinel from its pass, and nothing that does not',
  async (_, isStructural, cases) => {
    const { box, outcomes, byGit, byAgent } = harbour(isStructural);
    const before = await outcomes();
    expect([...before].filter(([, { kind }]) => kind !== 'pass' && kind !== 'not-due')).toEqual([]);
    const wrong: string[] = [];
    let turned = 0;
    const seed = isStructural ? SEED + 500 : SEED;
    for (let round = 0; round < cases; round += 1) {
      const below = numbers(seed * 1000 + round);
      below(7);
      const paths = Array.from({ length: 1 + (below(3) === 0 ? 1 : 0) }, () => PATHS[below(PATHS.length)] ?? '');
      const changes = new Map(paths.map((path) => [path, changeOf(path, below)]));
      const [[path, content] = ['', undefined]] = changes;
      const answers: Array<readonly [host: string, judged: Judged]> = [];
      if (changes.size === 1 && typeof content === 'string') answers.push(['agent', await byAgent(path, content)]);
      for (const [one, become] of changes) write(box, one, become);
      box.git('add', '--all', '--force');
      answers.push(['git', await byGit()]);
      const after = await outcomes();
      const words = [...changes].map(([one, become]) => `${one}: ${shown(become)}`).join(' and ');
      for (const [host, judged] of answers) {
        const list = disagreements(judged, before, after);
        turned += judged.denied.size;
        wrong.push(...list.map((one) => `${host}, case ${round}: ${words}\n    ${one}`));
      }
      box.git('reset', '--quiet', '--hard');
      box.git('clean', '-fdxq');
    }
    expect(wrong.join('\n')).toBe('');
    expect(turned).toBeGreaterThan(cases / 4);
  },
  3_600_000,
);
