-- The queue of appointments, its executors and the steps of a visit.

create table approval (
  id int primary key,
  granted_by text not null
);

create table executor_kind (
  executor_kind text primary key
);

create table executor (
  name text primary key,
  executor_kind text not null references executor_kind,
  is_mutating boolean not null,
  heartbeat_caller text not null,
  list_owner text not null default 'platform group',
  retry_owner text not null default 'queue team',
  last_heartbeat_at timestamptz not null default now()
);

create view queue_health as
  select count(*) filter (where last_heartbeat_at > now() - interval '1 hour') as executors_fresh from executor;

create table queue_setting (
  name text primary key,
  is_on boolean not null default false
);

create table state_code (
  code text primary key,
  is_derived boolean not null default false,
  base_code text references state_code,
  justification text
);

create table state_transition (
  from_code text not null references state_code,
  to_code text not null references state_code,
  primary key (from_code, to_code)
);

create table event_type (
  event_type text primary key,
  schema_version text not null,
  compatibility text not null check (compatibility in ('forward', 'backward', 'full', 'breaking')),
  change_policy_id int,
  unique (event_type, schema_version)
);

create table event_outbox (
  id int generated always as identity primary key,
  event_type text not null,
  schema_version text not null,
  subject text not null,
  created_at timestamptz not null default now(),
  constraint outbox_event_type foreign key (event_type, schema_version) references event_type (event_type, schema_version)
);

create table change_request (
  id int generated always as identity primary key,
  request_kind text not null,
  approval_id int references approval
);

create table workflow_request (
  id int generated always as identity primary key,
  request_kind text not null
);

create table moved_appointment (
  id int generated always as identity primary key,
  request_id int references change_request
);

create table visit (
  id int generated always as identity primary key,
  state_code text not null references state_code
);

create table visit_step (
  id int generated always as identity primary key,
  visit_id int references visit,
  state_code text not null references state_code,
  pinned_version_id int
);

create table state_change (
  id int generated always as identity primary key,
  changed_table text not null,
  changed_id int not null,
  from_code text not null,
  to_code text not null,
  moved_by text
);

create table visit_step_audit (
  id int generated always as identity primary key,
  step_id int not null references visit_step,
  changed_column text not null,
  approval_id int references approval
);

create table job (
  id int generated always as identity primary key,
  job_kind text not null,
  state text not null default 'queued' check (state in ('queued', 'leased', 'done')),
  attempts int not null default 0,
  leased_by text,
  lease_until timestamptz,
  not_before timestamptz not null default now(),
  idempotency_key text unique,
  created_at timestamptz not null default now()
);

create table dead_letter (
  id int generated always as identity primary key,
  job_kind text not null,
  triage text not null default 'new' check (triage in ('new', 'replay by hand', 'dropped')),
  created_at timestamptz not null default now()
);

create table job_archive (
  id int primary key,
  job_kind text not null,
  archived_at timestamptz not null default now()
);

create table replay_request (
  id int generated always as identity primary key,
  dead_letter_id int references dead_letter,
  state text not null,
  approval_id int,
  idempotency_key text not null unique,
  constraint replay_approval foreign key (approval_id) references approval
);

create table executor_call (
  namespace text not null,
  key text not null,
  outcome jsonb,
  primary key (namespace, key)
);

create table executor_answer (
  id int generated always as identity primary key,
  namespace text not null,
  key text not null,
  outcome jsonb
);

create table function_registry (
  function_ref text primary key
);

create table tool_adoption (
  tool text primary key,
  council_round int,
  source_of_truth_proof text
);

create table clinic_day (
  day date primary key,
  is_closed boolean not null default false
);

create table reminder (
  day date not null references clinic_day,
  written_at timestamptz not null default now()
);

create table usage_evidence (
  id int generated always as identity primary key,
  signal text not null
);

-- How long a job waits after a failure: twice as long each time, up to the tenth.
create view back_off as
  select failures, (2 ^ least(failures, 10))::int as minutes from generate_series(0, 12) as failures;

create view governance_category as
  select 'dead letters' as category, (select count(*) from dead_letter where triage = 'new') as items
  union all
  select 'silent executors', (select count(*) from executor where last_heartbeat_at < now() - interval '1 hour')
  union all
  select 'overdue', (select count(*) from visit_step where state_code = 'overdue')
  union all
  select 'event lag', (select count(*) from job where state = 'queued' and not_before < now() - interval '5 minutes');
