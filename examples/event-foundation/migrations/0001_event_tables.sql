-- The queue of appointments, its executors and the steps of a visit.

create table executor (
  name text primary key,
  executor_kind text not null check (executor_kind in ('clinic', 'billing', 'letters', 'external')),
  is_mutating boolean not null,
  heartbeat_caller text not null,
  last_heartbeat_at timestamptz not null default now()
);

create view queue_health as
  select count(*) filter (where last_heartbeat_at > now() - interval '1 hour') as executors_fresh from executor;

create table state_code (
  code text primary key,
  is_derived boolean not null default false,
  base_code text references state_code,
  justification text
);

create table event_type (
  event_type text primary key,
  schema_version text not null,
  compatibility text not null check (compatibility in ('forward', 'backward', 'full', 'breaking')),
  change_policy_id int
);

create table change_request (
  id int generated always as identity primary key,
  request_kind text not null,
  approval_id int
);

create table workflow_request (
  id int generated always as identity primary key,
  request_kind text not null
);

create table moved_appointment (
  id int generated always as identity primary key,
  request_id int references change_request
);

create table visit_step (
  id int generated always as identity primary key,
  state_code text not null references state_code,
  pinned_version_id int
);

create table visit_step_audit (
  id int generated always as identity primary key,
  step_id int not null references visit_step,
  changed_column text not null,
  approval_id int
);

create table replay_request (
  id int generated always as identity primary key,
  state text not null,
  approval_id int,
  idempotency_key text not null unique
);

create table executor_call (
  namespace text not null,
  key text not null,
  outcome jsonb,
  primary key (namespace, key)
);

create table function_registry (
  function_ref text primary key
);

create table tool_adoption (
  tool text primary key,
  council_round int,
  source_of_truth_proof text
);

create view governance_category as
  select unnest(array['dead letters', 'silent executors', 'overdue', 'event lag']) as category;

create function change_state() returns trigger language plpgsql as $$
begin
  if new.state_code is distinct from old.state_code and current_setting('clinic.transition', true) is distinct from 'on' then
    raise exception 'the state of a step changes through step_move only';
  end if;
  return new;
end $$;

create trigger visit_step_state before update of state_code on visit_step
  for each row execute function change_state();
