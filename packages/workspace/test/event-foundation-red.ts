/** What makes a sentinel of the example fail: a file with this content, or a statement of an administrator. */
export type RedChange = { readonly file: string; readonly text: string } | string;

const unseen = (name: string): RedChange => ({
  file: 'migrations/0009_unseen.sql',
  text: `insert into ${name} values (1);\n`,
});

/** One change for each sentinel of examples/event-foundation, after which the sentinel fails. */
export const RED: Readonly<Record<string, RedChange>> = {
  'no-authority': { file: 'plans/rules.md', text: 'Authority: the rule book, wait-for-OD1\n' },
  'ways-listed-once': {
    file: 'plans/again.md',
    text: 'Authority: (a)\n\nThe ways: (1) a rule book, (2) a chapter.\n',
  },
  'chapters-declare': { file: 'plans/refused.md', text: '# Refused appointments\n\nAuthority: platform group.\n' },
  'requests-apart': `insert into change_request (request_kind) values ('workflow_change')`,
  'executor-facts': 'alter table executor alter column is_mutating drop not null',
  'executor-kinds': `insert into executor_kind values ('robot')`,
  'no-patient-executes': `insert into executor_kind values ('patient')`,
  adoption: `insert into tool_adoption values ('courier', 2, null)`,
  'web-without-database': { file: 'web/live.ts', text: "await client.query('LISTEN appointments');\n" },
  'no-foreign-engine': { file: 'plans/engine.md', text: 'Authority: (a)\n\nLong visits run under Foreman.\n' },
  'nothing-moves-yet': {
    file: 'worker/move.ts',
    text: "await registry.call('clinic.fn.visit.move_appointment', { id: 1 });\n",
  },
  'moves-carry-request': 'insert into moved_appointment default values',
  'unknown-events-refused': 'alter table event_outbox drop constraint outbox_event_type',
  'schema-policy': `insert into event_type values ('visit.lost', '2.0.0', 'breaking', null)`,
  'state-tables': 'drop table state_transition',
  'guarded-state': 'alter table visit disable trigger state_guard',
  'states-move-by-function': `select set_config('clinic.transition', 'on', false);
    update visit_step set state_code = 'done'`,
  'no-raw-state': { file: 'worker/finish.ts', text: 'const done = `update visit_step set state_code = $1`;\n' },
  'replay-approval': `insert into replay_request (dead_letter_id, state, idempotency_key) values (1, 'replayed', 'a')`,
  'replay-approval-is-one': 'alter table replay_request drop constraint replay_approval',
  'call-key': 'alter table executor_call drop constraint executor_call_pkey',
  'same-answer': `update executor_answer set outcome = '{"sent": 2}' where id = 2`,
  'eleven-codes': `insert into state_code values ('lost', true, 'failed', 'nobody knows')`,
  'justified-codes': `insert into state_code (code) values ('lost')`,
  'function-names': { file: 'worker/peel.ts', text: "await registry.call('clinic.fn.kitchen.peel_apple', {});\n" },
  'called-names': { file: 'worker/peel.ts', text: "await registry.call('peel', {});\n" },
  'registered-names': `insert into function_registry values ('clinic.fn.lag')`,
  'through-registry': { file: 'worker/lag.ts', text: "await query('select measure_lag(1)');\n" },
  'called-by-name': {
    file: 'worker/any.ts',
    text: "const ref = 'clinic.fn.event.measure_lag';\nawait registry.call(\n  ref,\n  {},\n);\n",
  },
  'governance-categories': `create or replace view governance_category as
    select 'overdue'::text as category, 0::bigint as items`,
  'governance-counts': `create or replace view governance_category as
    select category, 0::bigint as items
    from unnest(array['dead letters', 'silent executors', 'overdue', 'event lag']) as category`,
  'route-counts-dead-letters': uncounted('dead letters'),
  'route-counts-silent-executors': uncounted('silent executors'),
  'route-counts-overdue': uncounted('overdue'),
  'route-counts-event-lag': uncounted('event lag'),
  'governance-route': `create or replace view governance_category as
    select category, 0::bigint as items from unnest(array['event lag', 'overdue']) as category`,
  'pinned-version': 'update visit_step set pinned_version_id = 3',
  'pins-are-audited': 'alter table visit_step disable trigger pin_audit',
  'reminders-wired': 'drop trigger day_closed_reminders on clinic_day',
  'used-in-four-ways': `delete from usage_evidence where signal = 'refused'`,
  'papers-only': { file: 'worker/rooms.ts', text: "const table = 'room_registry';\n" },
  'sentinel-8': { file: 'functions/rooms.sql', text: 'select form from form_registry;\n' },
  'survey-answered': { file: 'surveys/callers.md', text: '| `public.room_registry` | absent |  |  |\n' },
  'lessons-covered': { file: 'audits/lessons.toml', text: '[[lesson]]\ntext = "ask first"\nstate = "missing"\n' },
  'jobs-name-no-executor': 'alter table job add column target_executor text',
  'wake-up-off': `update queue_setting set is_on = true where name = 'wake-up'`,
  'events-write-no-jobs': `create function route_event() returns trigger language plpgsql as $$
    begin insert into job (job_kind) values (new.event_type); return new; end $$;
    create trigger outbox_to_job after insert on event_outbox for each row execute function route_event()`,
  'keys-are-text': 'alter table job alter column idempotency_key type varchar(36)',
  'finished-jobs-go': `insert into job (job_kind, state, created_at) values ('old', 'done', now() - interval '31 days')`,
  'archived-jobs-go': `insert into job_archive values (1, 'old', now() - interval '91 days')`,
  'dead-letters-go': `insert into dead_letter (job_kind, created_at) values ('old', now() - interval '366 days')`,
  'health-check-first': `insert into function_registry values ('clinic.fn.event.purge_queue')`,
  'executors-fresh': `update executor set last_heartbeat_at = now() - interval '1 day'`,
  'heartbeat-on': `update queue_setting set is_on = false where name = 'heartbeat'`,
  'silence-is-told': `update executor set last_heartbeat_at = now() - interval '1 day'`,
  'no-lease-outlives': `insert into job (job_kind, state, lease_until) values ('stuck', 'leased', now() - interval '1 hour')`,
  'replay-is-triaged': `with letter as (insert into dead_letter (job_kind) values ('new') returning id)
    insert into replay_request (dead_letter_id, state, approval_id, idempotency_key) select id, 'replayed', 5, 'b' from letter`,
  'worker-ends-each-job': {
    file: 'worker/queue-worker.ts',
    text: 'for (let job = await queue.claim(me); job; job = await queue.claim(me)) {\n  await queue.acknowledge(job);\n}\n',
  },
  'back-off':
    'create or replace view back_off as select failures, 5 as minutes from generate_series(0, 12) as failures',
  'unseen:caller_registry': unseen('caller_registry'),
  'unseen:form_registry': unseen('form_registry'),
  'unseen:output_registry': unseen('output_registry'),
  'unseen:room_registry': unseen('room_registry'),
  'entries-decided': { file: 'readiness.md', text: 'Decision in this design: kept\n' },
  'entries-reasoned': { file: 'readiness.md', text: 'Reason:\n' },
  'entries-phased': { file: 'readiness.md', text: 'Phase impact: Phase 1\n' },
  'entries-watched': { file: 'readiness.md', text: 'Sentinel: none\n' },
  'phases-undone': { file: 'readiness.md', text: 'Way back: none\n' },
};

/** The view with all its names, one of which has a number that counts nothing. */
function uncounted(category: string): string {
  return `create or replace view governance_category as
    select category, case when category = '${category}' then -1::bigint else 0 end as items
    from unnest(array['dead letters', 'silent executors', 'overdue', 'event lag']) as category`;
}

/** More changes for some of them, each in another way. */
export const ALSO_RED: ReadonlyArray<readonly [id: string, change: RedChange]> = [
  [
    'guarded-state',
    'create or replace function guard_state() returns trigger language plpgsql as $$ begin return new; end $$',
  ],
  [
    'guarded-state',
    `drop trigger state_guard on visit;
    create trigger state_guard after update of state_code on visit for each row execute function guard_state()`,
  ],
  ['web-without-database', { file: 'web/live.ts', text: "import { Client } from 'pg';\n" }],
  ['web-without-database', { file: 'web/live.ts', text: 'client.query("listen appointments");\n' }],
  ['no-raw-state', { file: 'worker/finish.ts', text: 'const done = `update only "public"."visit_step" set x`;\n' }],
  ['through-registry', { file: 'worker/lag.ts', text: "await query('select * from public.measure_lag(1)');\n" }],
  ['through-registry', { file: 'worker/lag.ts', text: "await query('call measure_lag(1)');\n" }],
  ['function-names', { file: 'worker/peel.ts', text: "const ref = 'Clinic.fn.visit.move_step';\n" }],
  ['unseen:caller_registry', { file: 'sample/z.sql', text: 'select * from caller_registry;\n' }],
];
