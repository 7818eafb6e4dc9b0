import { expect } from 'vitest';
import { registerFacts } from '../../src/facets/register-facts.ts';
import { readDate } from '../../src/vocabulary/date-words.ts';
import { isUndated } from '../../src/vocabulary/value-words.ts';
import { idFamily } from '../../src/model/item-id.ts';
import { rowTest } from './source-register.ts';

rowTest('S0-01 the head of a register says its status and when it was updated', '000', ({ reading }) => {
  expect(
    registerFacts(reading)
      .statements.map(({ kind, text }) => `${kind} ${text}`)
      .slice(0, 2),
  ).toEqual(['status Active', 'date 2026-02-12']);
  expect(reading.header.title).toBe('Open Decisions Register');
});

rowTest('S0-03 wide cells are read with exact ranges', '000', ({ reading, text, item }) => {
  expect(reading.items).toHaveLength(6);
  expect(reading.tables.map(({ columns }) => columns.length)).toEqual([8]);
  for (const { entries } of reading.items) {
    for (const field of entries[0]?.fields() ?? []) {
      expect(text.slice(field.start, field.end)).toBe(field.text);
      expect(field.text).not.toMatch(/^\s|\s$|\|/);
    }
  }
  const wide = item('D-006').defining;
  expect(wide.end - wide.start).toBeGreaterThan(1100);
  expect(item('D-002').text('default')).toContain('`<30s`');
  expect(item('D-005').text('title')).toMatch(/\(`[^`]*` .* vs .* `[^`]*`\)$/);
});

rowTest('S0-04 identifiers are of one family and unique', '000', ({ reading }) => {
  expect(reading.items.map(({ id }) => id)).toEqual(['D-001', 'D-002', 'D-003', 'D-004', 'D-005', 'D-006']);
  expect(new Set(reading.items.map(({ id }) => idFamily(id ?? '')))).toEqual(new Set(['D']));
  expect(reading.findings.filter(({ ruleId }) => ruleId.startsWith('identity/'))).toEqual([]);
});

rowTest('S0-05 written statuses are mapped and kept', '000', ({ reading }) => {
  expect(reading.items.map(({ status }) => status)).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'open',
  ]);
  expect(reading.items.map(({ standing }) => standing.field?.text)).toEqual([
    'approved',
    'approved',
    'approved',
    'approved',
    'approved',
    'open',
  ]);
});

rowTest('S0-06 an owner is read as suggested, not as accepted', '000', ({ item }) => {
  expect(item('D-001').field('owner')).toMatchObject({ text: 'runtime-platform', label: 'Suggested owner' });
  expect(item('D-006').text('owner')).toBe('billing-entitlements');
});

rowTest('S0-07 a target date is no approval date, and TBD is no date', '000', ({ item, facets }) => {
  expect(readDate(item('D-001').text('due') ?? '')?.iso).toBe('2026-02-13');
  expect(item('D-006').text('due')).toBe('TBD');
  expect(isUndated(item('D-006').text('due') ?? '')).toBe(true);
  expect(item('D-005').field('decidedOn')).toBeUndefined();
  expect(facets('D-005').approvals[0]?.date).toBe('2026-02-09');
});

rowTest('S0-08 evidence is a list of files, symbols and documents', '000', ({ facets }) => {
  const anchors = (id: string): string[] => facets(id).evidence.anchors.map(({ kind, target }) => `${kind} ${target}`);
  expect(anchors('D-001')).toEqual([
    'file conf/init/supervisord_conf_create.py',
    'document ip_resolver_update_worker_disposition.md',
  ]);
  expect(anchors('D-002')).toEqual(['document switch_spec.md', 'document switch_transport_design.md']);
  expect(anchors('D-005')).toEqual(['file util/repomirror/skopeomirror.py']);
  expect(anchors('D-006')).toEqual([
    'symbol create_entitlement',
    'symbol Customer.create',
    'file workers/reconciliationworker.py',
    'file util/marketplace.py',
    'file endpoints/api/billing.py',
    'file endpoints/webhooks.py',
  ]);
});

rowTest('S0-09 evidence that something is not there is kept apart', '000', ({ facets }) => {
  const negative = (id: string): string[] =>
    facets(id).evidence.negative.map(({ claim, subject }) => `${claim} ${subject}`);
  expect(negative('D-001')).toEqual(['absent supervisor program block', 'absent worker implementation']);
  expect(facets('D-001').evidence.negative[1]?.predicate).toMatch(/^found in repo/);
  expect(negative('D-006')).toEqual(['absent idempotency keys']);
});

rowTest('S0-10 a default is a working assumption and no outcome', '000', ({ facets }) => {
  const { default: standing, outcome, disposition, conditions } = facets('D-001');
  expect(standing?.text).toMatch(/^Remove .* introduced$/);
  expect([outcome, disposition]).toEqual([undefined, undefined]);
  expect(conditions.reopen.map(({ condition }) => condition)).toEqual(['concrete worker implementation is introduced']);
});

rowTest('S0-12 cost of delay names what is blocked', '000', ({ item, facets }) => {
  const blocked = (id: string): string[] =>
    facets(id).blocking.edges.map(({ target }) => `${target.kind} ${target.id}`);
  expect(blocked('D-001')).toEqual(['tracker Worker tracker']);
  expect(blocked('D-004')).toEqual(['gate retirement gate']);
  expect(blocked('D-005')).toEqual([]);
  expect(item('D-002').text('impact')).toContain('canary');
});

rowTest('S0-13 approver and date are read from prose', '000', ({ facets }) => {
  expect(facets('D-005').approvals).toMatchObject([
    { approver: 'User', date: '2026-02-09', what: 'Go-native migration' },
  ]);
  expect(facets('D-001').approvals).toEqual([]);
});

rowTest('S0-14 options may live in another document', '000', ({ facets }) => {
  const { options } = facets('D-002');
  expect(options.options).toEqual([]);
  expect(options.default).toMatchObject({ option: 'B', index: undefined });
  expect(options.elsewhere.map(({ text }) => text)).toEqual(['switch_transport_design.md']);
});

rowTest('S0-20 the rules ask for fields, some of which have no column', '000', ({ reading }) => {
  const [rule] = registerFacts(reading).rules;
  expect(rule?.requires).toEqual(['owner', 'due', 'outcome', 'rollback']);
  const columns = reading.tables[0]?.columns.map(({ field }) => field) ?? [];
  expect(rule?.requires.filter((name) => !columns.includes(name))).toEqual(['outcome', 'rollback']);
  expect(registerFacts(reading).rules.flatMap(({ documents }) => documents)).toEqual([
    'plans/rewrite/decision_log.md',
    'plans/rewrite/decision_approval_packet.md',
  ]);
});

rowTest('S0-25 damaged encoding is reported with a repair and not repaired', '000', ({ reading, item }) => {
  const finding = reading.findings.find(({ ruleId }) => ruleId === 'document/damaged-encoding');
  expect(finding?.data).toMatchObject({ repaired: '§9' });
  const { start, end } = item('D-006').field('default') ?? { start: 0, end: 0 };
  const at = finding?.location.range?.start ?? -1;
  expect(at).toBeGreaterThan(start);
  expect(at).toBeLessThan(end);
  expect(item('D-006').text('default')).not.toContain('§9');
});
