import { expect } from 'vitest';
import { judgeFiles, linesOf } from '../judge-files.ts';
import { evidenceDigest } from '../../src/evidence/evidence-digest.ts';
import { rowTest } from './source-register.ts';

const PATH = 'plans/rewrite/open_decisions.md';

const rulesOf = (category: string, text: string, files: Readonly<Record<string, string>> = {}, policy = {}) =>
  judgeFiles({ files: { [PATH]: text, ...files }, registers: [PATH], policy, today: '2026-02-12' })
    .filter(({ finding }) => finding.ruleId.startsWith(`${category}/`))
    .map(({ finding }) => [finding.ruleId.slice(category.length + 1), finding.item, finding.location.range.line]);

rowTest(
  'S0-08 anchors of the evidence are looked up: those of another repository once, missing ones each',
  '000',
  ({ text }) => {
    expect(rulesOf('evidence', text)).toEqual([['not-here', undefined, 14]]);
    const files = {
      'conf/init/supervisord_conf_create.py': 'services = []\n',
      'util/marketplace.py': 'def create_entitlement(customer):\n    Customer.create(customer)\n',
      'endpoints/webhooks.py': '',
      'endpoints/api/billing.py': '',
      'plans/rewrite/switch_spec.md': '# Switches\n',
      'plans/rewrite/switch_transport_design.md': '# Transport\n',
      'plans/rewrite/db_migration_policy.md': '# Policy\n',
      'plans/rewrite/operational_tooling_plan.md': '# Tools\n',
      'plans/rewrite/ip_resolver_update_worker_disposition.md': '# Worker\n',
    };
    expect(rulesOf('evidence', text, files)).toEqual([['missing-file', 'D-005', 18]]);
    const workers = { ...files, 'util/repomirror/skopeomirror.py': '', 'workers/other.py': '' };
    expect(rulesOf('evidence', text, workers)).toEqual([['missing-file', 'D-006', 19]]);
    const all = { ...workers, 'workers/reconciliationworker.py': '' };
    expect(rulesOf('evidence', text, all)).toEqual([]);
    const renamed = {
      ...all,
      'util/marketplace.py': 'def make_entitlement(customer):\n    Customer.create(customer)\n',
    };
    expect(rulesOf('evidence', text, renamed)).toEqual([['missing-symbol', 'D-006', 19]]);
  },
);

rowTest('S0-09 "no worker implementation found in repo" is searched for again', '000', ({ text }) => {
  const files = { 'conf/init/supervisord_conf_create.py': 'ip-resolver-update-worker\n' };
  expect(rulesOf('evidence', text, files).filter(([rule]) => rule === 'negative-claim-broken')).toEqual([]);
  const built = { ...files, 'workers/ipresolverupdateworker.py': 'class IpResolverUpdateWorker:\n    pass\n' };
  expect(linesOf('evidence/negative-claim-broken', { files: { [PATH]: text, ...built }, registers: [PATH] })).toEqual([
    `${PATH}:14 warning the evidence of D-001 says that there is no worker implementation, but workers/ipresolverupdateworker.py has ip-resolver-update-worker`,
  ]);
});

rowTest(
  'S0-17 and S0-19 exceptions to D-003 and D-004 are given by their bodies, and end with a phase',
  '000',
  ({ text }) => {
    const authorities = [{ body: 'db-architecture', members: [], registers: [], areas: [], kinds: [], ids: ['D-003'] }];
    const exception = {
      decision: 'D-003',
      rule: 'propagation',
      paths: [],
      approver: 'release-management',
      reason: 'one table',
      until: undefined,
      untilPhase: 'Phase 1',
    };
    expect(
      rulesOf(
        'exception',
        text,
        {},
        { authorities, exceptions: [exception], plan: { phase: 'Phase 2', nodes: [], edges: [], origin: undefined } },
      ),
    ).toEqual([
      ['approver-lacks-authority', undefined, 1],
      ['expired', undefined, 1],
    ]);
  },
);

rowTest('S0-21 and S0-22 resolved decisions are looked for in the log that the register names', '000', ({ text }) => {
  expect(rulesOf('propagation', text)).toEqual([['log-missing', undefined, 25]]);
  const log = {
    'plans/rewrite/decision_log.md':
      '# Log\n\n| D-001 | retired |\n| D-002 | option B |\n| D-003 | record |\n| D-005 | Go |\n',
  };
  expect(rulesOf('propagation', text, log)).toEqual([['not-logged', 'D-004', 17]]);
});

rowTest(
  'S1-12 an approved D-006 is looked for in its sub-plans with the verbs that it promises',
  '001',
  ({ text, item }) => {
    const status = item('D-006').field('status');
    if (status === undefined) throw new Error('D-006 has no status');
    const approved = `${text.slice(0, status.start)}approved${text.slice(status.end)}`;
    const files = {
      'plans/rewrite/registryd_design.md': '# Design\n\n## 1. Scope\n\nchi/v5\n\n## 3. Dependencies\n\n- chi/v5\n',
      'plans/rewrite/go_module_strategy.md': '# Modules\n\n- net/http\n',
      'plans/rewrite/quay_distribution_reconciliation.md': '# Reconciliation\n',
      'plans/rewrite/architecture_diagrams.md': '# Diagrams\n',
    };
    const found = rulesOf('propagation', approved, files).filter(([, id]) => id === 'D-006');
    expect(found.map(([rule]) => rule)).toEqual(['not-removed', 'not-mentioned']);
    const done = {
      ...files,
      'plans/rewrite/registryd_design.md': '# Design\n\n## 1. Scope\n\nchi/v5\n\n## 3. Dependencies\n\n- net/http\n',
      'plans/rewrite/quay_distribution_reconciliation.md':
        '# Reconciliation\n\nThe divergent dependency table follows D-006.\n',
    };
    expect(rulesOf('propagation', approved, done).filter(([, id]) => id === 'D-006')).toEqual([]);
    expect(rulesOf('propagation', text, files).filter(([, id]) => id === 'D-006')).toEqual([]);
  },
);

rowTest('S1-16 the contradiction that D-007 records between two documents is told', '001', ({ text }) => {
  expect(rulesOf('contradiction', text)).toEqual([['recorded', 'D-007', 20]]);
});

rowTest('S1-19 a decision that relies on a superseded one is told', '001', ({ text, item }) => {
  const status = item('D-002').field('status');
  if (status === undefined) throw new Error('D-002 has no status');
  const over = `${text.slice(0, status.start)}superseded${text.slice(status.end)}`;
  expect(rulesOf('relation', text)).toEqual([]);
  expect(rulesOf('relation', over)).toEqual([['depends-on-rejected', 'D-008', 255]]);
});

rowTest(
  'S3-05 what the design defers to Council is not accepted, and nothing else is the wrong body',
  '003',
  ({ text, item }) => {
    expect(item('OD1').status).toBe('deferred');
    const authorities = [{ body: 'Council', members: [], registers: [], areas: [], kinds: [], ids: ['OD1'] }];
    expect(rulesOf('authority', text, {}, { authorities })).toEqual([]);
  },
);

/** What the locked index itself lacks, whatever its records say. */
const ABOUT_THE_LIST: ReadonlySet<string> = new Set([
  'lock/unlocked-statement',
  'lock/index-without-owner',
  'document/no-items',
]);

rowTest('S4-06 the records of the locked index are looked up: missing, moved on, not listed', '004', ({ text }) => {
  const index = 'docs/DECISIONS_LOCKED.md';
  const record = (title: string, status: string): string =>
    `# ${title}\n\n## Status\n\n${status}\n\n## Decision\n\nYes.\n`;
  const judge = (files: Readonly<Record<string, string>>) =>
    judgeFiles({ files: { [index]: text, ...files }, registers: [index, 'docs/adr/'] })
      .filter(({ finding }) => !ABOUT_THE_LIST.has(finding.ruleId))
      .map(({ finding }) => [finding.ruleId.slice(9), finding.location.path]);
  expect(judge({})).toEqual([['missing-record', index]]);
  const names = [...new Set(text.match(/docs\/adr\/[\w-]+\.md/g))];
  const records = Object.fromEntries(names.map((name, at) => [name, record(`${at + 1}. Record`, 'Accepted')]));
  expect(judge(records)).toEqual([]);
  const [first = '', second = ''] = names;
  const changed = {
    ...records,
    [first]: record('1. Record', 'Superseded'),
    'docs/adr/0099-more.md': record('99. More', 'Accepted'),
  };
  const { [second]: _gone, ...left } = changed;
  expect(
    judge(left)
      .map((each) => each.join(' '))
      .toSorted(),
  ).toEqual([`missing-record ${index}`, 'not-in-index docs/adr/0099-more.md', `record-disagrees ${index}`]);
});

rowTest('A-10 evidence of a real register can be pinned in decisis.toml', '000', ({ text }) => {
  const path = 'plans/rewrite/switch_spec.md';
  const spec = '# Switches\n\n## 1. Poll\n\nEvery 30 s.\n\n## 2. Fall back\n\nTo the old route.\n';
  const pin = { item: 'D-002', path, part: '§2', sha256: evidenceDigest(spec, '§2') ?? '' };
  const found = (now: string) =>
    rulesOf('evidence', text, { [path]: now }, { evidencePins: [pin] }).filter(([rule]) => rule === 'changed');
  expect(found(spec.replace('30 s', '20 s'))).toEqual([]);
  expect(found(spec.replace('old route', 'new route'))).toEqual([['changed', 'D-002', 15]]);
});
