-- What the queue does: events, calls, leases, heartbeats, replays.

create function refuse_unplanned_event() returns trigger language plpgsql as $$
begin
  if exists (select from event_type where event_type = new.event_type and compatibility = 'breaking' and change_policy_id is null) then
    raise exception 'the event type % breaks its readers, and has no policy for the change', new.event_type;
  end if;
  return new;
end $$;

create trigger outbox_policy before insert on event_outbox
  for each row execute function refuse_unplanned_event();

-- A second call with the same key does nothing, and answers what the first one did.
create function call_once(called_namespace text, called_key text, fresh jsonb) returns jsonb language plpgsql as $$
declare
  answer jsonb;
begin
  insert into executor_call values (called_namespace, called_key, fresh) on conflict do nothing;
  select outcome into answer from executor_call where namespace = called_namespace and key = called_key;
  insert into executor_answer (namespace, key, outcome) values (called_namespace, called_key, answer);
  return answer;
end $$;

-- Jobs whose executor went away wait again, longer each time.
create function reap_leases() returns int language plpgsql as $$
declare
  reaped int;
begin
  update job set state = 'queued', attempts = attempts + 1, leased_by = null, lease_until = null,
      not_before = now() + make_interval(mins => (2 ^ least(attempts, 10))::int)
    where state = 'leased' and lease_until < now();
  get diagnostics reaped = row_count;
  return reaped;
end $$;

-- Tells once of every executor that has fallen silent.
create function tell_silence() returns int language plpgsql as $$
declare
  told int;
begin
  insert into event_outbox (event_type, schema_version, subject)
    select 'executor.silent', '1.0.0', name from executor
    where last_heartbeat_at < now() - interval '1 hour' and not exists (
      select from event_outbox where event_type = 'executor.silent' and subject = name and created_at > last_heartbeat_at);
  get diagnostics told = row_count;
  return told;
end $$;

create function replay(letter int, approval int, key text) returns void language plpgsql as $$
begin
  if not exists (select from dead_letter where id = letter and triage = 'replay by hand') then
    raise exception 'dead letter % was not triaged for a replay by hand', letter;
  end if;
  insert into replay_request (dead_letter_id, state, approval_id, idempotency_key) values (letter, 'replayed', approval, key);
end $$;

create function write_reminders() returns trigger language plpgsql as $$
begin
  insert into reminder (day) values (new.day);
  return new;
end $$;

create trigger day_closed_reminders after update of is_closed on clinic_day
  for each row when (new.is_closed and not old.is_closed) execute function write_reminders();
