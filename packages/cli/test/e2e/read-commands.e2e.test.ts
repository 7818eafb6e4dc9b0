import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARBOUR, SHIPYARD } from '../registers.ts';
import { BIN, runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const FILES = { 'decisions/harbour.md': HARBOUR, 'decisions/shipyard.md': SHIPYARD, 'README.md': '# Port\n' };
const DAY = ['--as-of', '2026-11-21'];

describe('list', () => {
  test('prints one JSON array of flat facts with the full model, the same bytes every time', () => {
    const root = temporaryRepository(FILES);
    const first = runCli(root, ['list', '--json']);
    expect(first).toMatchObject({ code: 0, err: '' });
    const items = JSON.parse(first.out) as Array<Record<string, unknown>>;
    expect(items.map(({ register, id, status, owner, due, line }) => [register, id, status, owner, due, line])).toEqual(
      [
        ['decisions/harbour.md', 'D-001', 'open', 'port-works', '2026-03-01', 5],
        ['decisions/harbour.md', 'D-002', 'accepted', 'crew', '2026-02-01', 6],
        ['decisions/harbour.md', 'D-003', 'open', null, '2027-01-15', 7],
        ['decisions/shipyard.md', 'D-001', 'rejected', 'yard', null, 5],
        ['decisions/shipyard.md', 'Y-7', 'proposed', 'yard', null, 6],
      ],
    );
    expect(items[0]).toMatchObject({
      path: 'decisions/harbour.md',
      key: 'D-001',
      kind: 'decision',
      title: 'Crane supplier',
      statusText: 'open',
      locked: false,
      dueText: '2026-03-01',
      item: { fields: { owner: { text: 'port-works', range: { line: 5 } } }, entries: [{}, {}] },
    });
    expect(runCli(root, ['list', '--json']).out).toBe(first.out);
  });

  test('filters, sorts, groups and chooses columns', () => {
    const root = temporaryRepository(FILES);
    const list = (...args: string[]) =>
      runCli(root, ['list', ...DAY, ...args])
        .out.trimEnd()
        .split('\n');
    expect(list('--due', 'overdue', '--columns', 'id,where', '--group', 'none')).toEqual([
      'ID     WHERE',
      'D-001  decisions/harbour.md:5',
    ]);
    expect(list('--owner', 'none', '-c', 'id', '-g', 'none')).toEqual(['ID', 'D-003']);
    expect(list('--status', 'open,proposed', '--sort', '-due', '-c', 'id')).toEqual(['ID', 'D-003', 'D-001', 'Y-7']);
    expect(list('--register', 'yard', '--status', 'rejected', '-c', 'id', '-g', 'none')).toEqual(['ID', 'D-001']);
    expect(list('--due', '2026-02-15', '-c', 'id,title', '-g', 'none')).toEqual([
      'ID     TITLE',
      'D-002  Night shift rules',
    ]);
    expect(list('--group', 'status', '-c', 'id')).toEqual([
      '  ID',
      'open (2)',
      '  D-001',
      '  D-003',
      '',
      'proposed (1)',
      '  Y-7',
      '',
      'accepted (1)',
      '  D-002',
      '',
      'rejected (1)',
      '  D-001',
    ]);
  });

  test('an empty answer says so on stderr and is no failure', () => {
    const root = temporaryRepository(FILES);
    expect(runCli(root, ['list', '--status', 'superseded'])).toEqual({
      code: 0,
      out: '',
      err: 'nothing listed: none of 5 items is what the filters ask for\n',
    });
    expect(runCli(root, ['list', '--status', 'superseded', '--json']).out).toBe('[]\n');
  });

  test('reads the files, folders and patterns that are named, from any folder of the repository', () => {
    const root = temporaryRepository(FILES);
    mkdirSync(join(root, 'decisions/sub'));
    const ids = (cwd: string, ...args: string[]) =>
      (JSON.parse(runCli(cwd, ['list', '--json', ...args]).out) as Array<{ id: string }>).map(({ id }) => id);
    expect(ids(root, 'decisions/shipyard.md')).toEqual(['D-001', 'Y-7']);
    expect(ids(root, 'decisions')).toHaveLength(5);
    expect(ids(join(root, 'decisions/sub'))).toHaveLength(5);
    expect(ids(join(root, 'decisions/sub'), '../harbour.md')).toHaveLength(3);
    expect(ids(root, 'decisions/s*.md')).toHaveLength(2);
  });
});

describe('the overview', () => {
  test('shows on one screen what is open, overdue, without owner and contradictory', () => {
    const root = temporaryRepository(FILES);
    const { code, out, err } = runCli(root, DAY, { COLUMNS: '100' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('3 of 5 decisions undecided, 1 overdue, in 2 registers, as of 2026-11-21');
    expect(out).toMatch(/Overdue \(1\)\n {2}D-001 {2}2026-03-01 {2}9 months late {2}port-works {2}Crane supplier/);
    expect(out).toContain('without an owner (1)  D-003');
    expect(out).toMatch(
      /error +decisions\/shipyard\.md:5 {2}D-001 also names another item, at decisions\/harbour\.md:5/,
    );
    expect(out).toContain('decisis show D-001');
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').length).toBeLessThan(40);
  });

  test('takes paths, and gives JSON with a fingerprint of what was read', () => {
    const root = temporaryRepository(FILES);
    const whole = JSON.parse(runCli(root, ['--json', ...DAY]).out) as Record<string, unknown>;
    const part = JSON.parse(runCli(root, ['decisions/harbour.md', '--json', ...DAY]).out) as Record<string, unknown>;
    expect(part).toMatchObject({
      asOf: '2026-11-21',
      registers: [{ name: 'decisions/harbour.md', total: 3 }],
      overdue: [{ id: 'D-001' }],
    });
    expect(part['fingerprint']).toMatch(/^[0-9a-f]{64}$/);
    expect(part['fingerprint']).not.toBe(whole['fingerprint']);
  });
});

describe('show', () => {
  test('prints every place of an item with its lines', () => {
    const root = temporaryRepository(FILES);
    const { code, out } = runCli(root, ['show', 'D-001', 'decisions/harbour.md', ...DAY]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^D-001 {2}Crane supplier\nopen {2}· {2}owner port-works {2}· {2}due 2026-03-01 \(9 months late\)\n/,
    );
    expect(out).toContain('decision at decisions/harbour.md:5');
    expect(out).toMatch(/11 {2}Recommendation +take the refurbished one/);
  });

  test('an ID of two registers is refused with both places; a register, a path or letter case settle it', () => {
    const root = temporaryRepository(FILES);
    const refused = runCli(root, ['show', 'D-001']);
    expect(refused.code).toBe(2);
    expect(refused.out).toBe('');
    expect(refused.err).toContain('D-001 names 2 items: decisions/harbour.md:5, decisions/shipyard.md:5');
    expect(runCli(root, ['show', 'shipyard.md:D-001']).out).toContain('Paint of the hull');
    expect(runCli(root, ['show', 'decisions/harbour.md:d-001']).out).toContain('Crane supplier');
    expect(runCli(root, ['show', 'y-7', '--json']).out).toContain('"id": "Y-7"');
  });

  test('an unknown ID names the nearest', () => {
    const { code, err } = runCli(temporaryRepository(FILES), ['show', 'Y-77']);
    expect(code).toBe(2);
    expect(err).toMatch(/^error {2}Y-77 is in none of 2 documents\n[^]*hint {2}use "Y-7"/);
  });
});

describe('search', () => {
  test('finds words in every register, rejected decisions too, whatever the case and accents', () => {
    const root = temporaryRepository({ ...FILES, 'decisions/mole.md': HARBOUR.replace('Crane supplier', 'Môle nord') });
    const { code, out } = runCli(root, ['search', 'HULL']);
    expect(code).toBe(0);
    expect(out).toContain('D-001  rejected  Paint of the hull\n  decisions/shipyard.md:5\n  5  ');
    expect(runCli(root, ['search', 'mole nord']).out).toContain('decisions/mole.md:5');
    expect(runCli(root, ['search', 'no such words'])).toMatchObject({ code: 0, out: '' });
  });
});

describe('graph', () => {
  test('draws items as Mermaid, DOT and JSON', () => {
    const root = temporaryRepository(FILES);
    expect(runCli(root, ['graph']).out).toMatch(/^flowchart LR\n {2}d1\["D-001<br\/>Crane supplier"\]:::open\n/);
    expect(runCli(root, ['graph', '-f', 'dot']).out).toMatch(/^digraph decisions \{[^]*\}\n$/);
    expect(JSON.parse(runCli(root, ['graph', '--format', 'json']).out)).toMatchObject({
      items: [{ id: 'D-001' }, {}, {}, {}, {}],
    });
    expect(runCli(root, ['graph', '--format', 'mermade'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('parse', () => {
  test('reports what each range was read as; findings that are errors exit with 1', () => {
    const root = temporaryRepository({ 'clean.md': HARBOUR, 'twice.md': HARBOUR.replace('D-002', 'D-001') });
    const clean = runCli(root, ['parse', 'clean.md']);
    expect(clean).toMatchObject({ code: 0, err: '' });
    expect(clean.out).toMatch(/^clean\.md {2}3 items, table-register[^\n]*\n\nRead as\n/);
    const twice = runCli(root, ['parse', 'twice.md']);
    expect(twice.code).toBe(1);
    expect(twice.out).toContain('identity/duplicate-id');
    const [report] = JSON.parse(runCli(root, ['parse', 'twice.md', '--json']).out) as Array<Record<string, unknown>>;
    expect(report).toMatchObject({ path: 'twice.md', notUnderstood: { units: 0 } });
  });
});

describe('explain, help and version', () => {
  const root = () => temporaryRepository({});

  test('explains findings and errors, and lists all of them', () => {
    expect(runCli(root(), ['explain', 'document/contradiction']).out).toContain('Why it matters');
    expect(runCli(root(), ['explain', 'dcs_config_invalid']).out).toMatch(/^DCS_CONFIG_INVALID {2}error, invalid\n/);
    expect(runCli(root(), ['explain']).out).toContain('document/ragged-row');
    expect(runCli(root(), ['explain', 'document/contradicton'])).toMatchObject({ code: 2 });
  });

  test('every command has help with an example, by either way of asking', () => {
    const names = [
      'list',
      'show',
      'search',
      'graph',
      'parse',
      'set',
      'new',
      'init',
      'config',
      'completion',
      'explain',
      'help',
    ];
    const all = runCli(root(), ['help']).out;
    for (const name of names) expect(all).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(runCli(root(), ['help', 'list']).out).toBe(runCli(root(), ['list', '--help']).out);
    expect(runCli(root(), ['list', '-h']).out).toContain('decisis list --owner none');
    expect(runCli(root(), ['--help']).out).toBe(all);
    expect(runCli(root(), ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('config and init', () => {
  test('init writes what it found, names what it left out, and refuses to replace', () => {
    const root = temporaryRepository({
      ...FILES,
      'node_modules/x/decisions.md': HARBOUR,
      'notes.md': '# Notes\n\nNothing.\n',
    });
    const plan = runCli(root, ['init', '--dry-run']);
    expect(plan.out).toContain('2 registers found in');
    expect(plan.out).toContain('decisis.toml would be written');
    expect(plan.out).toMatch(/folder of generated or foreign files \(1\)\n {4}node_modules\//);
    expect(runCli(root, ['config', '--json']).out).toContain('"path": null');
    expect(runCli(root, ['init'])).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(runCli(root, ['config', '--json']).out)).toMatchObject({
      path: 'decisis.toml',
      registers: [{ path: 'decisions/harbour.md' }, { path: 'decisions/shipyard.md' }],
    });
    expect(runCli(root, ['list']).code).toBe(0);
    expect(runCli(root, ['init'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('show tells all that is written', () => {
  const REGISTER = `# Open decisions

| ID | Decision | Options | Owner | Status |
|---|---|---|---|---|
| Q-1 | Which crane | Rail / Mobile | Ann | Open |
| Q-2 | One gate | | Bo | Open |
| Q-2 | Two gates | | Cy | Open |

## Q-1: Which crane

Status: Open

The quay was measured in spring.
Nothing sank. Superseded by Q-2.
`;

  test('options that were not told apart, text without a label, relations', () => {
    const { out } = runCli(temporaryRepository({ 'cranes.md': REGISTER }), ['show', 'Q-1']);
    expect(out).toMatch(/^ +5 {2}Options {2}Rail \/ Mobile$/m);
    expect(out).toMatch(/^ +13 {2}text {4}The quay was measured in spring\.\n +Nothing sank\. Superseded by Q-2\.$/m);
    expect(out).toMatch(/^Relations\n {2}14 {2}superseded by {2}Q-2$/m);
  });

  test('of two items with one ID each has a name, and the refusal tells both', () => {
    const root = temporaryRepository({ 'cranes.md': REGISTER });
    expect(runCli(root, ['show', 'Q-2']).err).toContain('write "cranes.md:Q-2#1" or "cranes.md:Q-2#2"');
    expect(runCli(root, ['show', 'cranes.md:Q-2#1']).out).toContain('One gate');
    expect(runCli(root, ['show', 'Q-2#2']).out).toContain("decisis set 'Q-2#2'");
    expect(runCli(root, ['set', 'Q-2#1', 'owner=Di']).code).toBe(0);
    expect(readFileSync(join(root, 'cranes.md'), 'utf8')).toBe(REGISTER.replace('| Bo |', '| Di |'));
  });
});

describe('config', () => {
  test('what it prints is a decisis.toml that says the same', () => {
    const written = `[project]
name = "Quay"
[[register]]
path = "plans/open.md"
columns = { "Wer" = "owner", "a.b" = "ignore" }
statuses = { "parked" = "deferred", locked = ["sealed"] }
[limits]
file-size = "1 MB"
`;
    const settings = (text: string): unknown => {
      const root = temporaryRepository({ 'decisis.toml': text, 'plans/open.md': HARBOUR });
      return JSON.parse(runCli(root, ['config', '--json']).out);
    };
    const root = temporaryRepository({ 'decisis.toml': written, 'plans/open.md': HARBOUR });
    const { code, out, err } = runCli(root, ['config']);
    expect([code, err]).toEqual([0, '']);
    expect(settings(out)).toEqual(settings(written));
  });

  test('prints defaults, and names the tables of policy', () => {
    expect(runCli(temporaryRepository({}), ['config'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('# no registers are named') as string,
    });
    const toml = '[rules]\n"resolution/overdue" = "soft"\n[documents]\nreview-days = 90\n';
    expect(runCli(temporaryRepository({ 'decisis.toml': toml }), ['config']).out).toContain('rules, documents');
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish', 'pwsh'])('prints a script for %s', (shell) => {
    const { code, out, err } = runCli(temporaryRepository({}), ['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('decisis complete');
  });

  test('bash completes without the bash-completion package', () => {
    const root = temporaryRepository(FILES);
    const script = `
      source <("$0" "$1" completion bash)
      decisis() { command "${process.execPath}" "${BIN}" "$@"; }
      COMP_WORDS=(decisis show Y); COMP_CWORD=2; _decisis; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(decisis li); COMP_CWORD=1; _decisis; echo "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, process.execPath, BIN], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'Y-7\nlist\n', stderr: '' });
  });

  test('offers commands, options, values and the IDs of the registers', () => {
    const root = temporaryRepository(FILES);
    const offered = (...words: string[]) => runCli(root, ['complete', '--', ...words]).out;
    expect(offered('li')).toContain('list\t');
    expect(offered('list', '--st')).toContain('--status');
    expect(offered('list', '--status', 'acc')).toContain('accepted');
    expect(offered('show', 'Y')).toContain('Y-7\tSlipway length');
  });
});
