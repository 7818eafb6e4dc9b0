-- The one way in which a step of a visit changes its state, and what refuses every other.

create function guard_state() returns trigger language plpgsql as $$
begin
  if new.state_code is distinct from old.state_code then
    if current_setting('clinic.transition', true) is distinct from 'on' then
      raise exception 'a state changes through move_step only';
    end if;
    insert into state_change (changed_table, changed_id, from_code, to_code, moved_by)
      values (tg_table_name, new.id, old.state_code, new.state_code, nullif(current_setting('clinic.moved_by', true), ''));
  end if;
  return new;
end $$;

create trigger state_guard before update of state_code on visit
  for each row execute function guard_state();

create trigger state_guard before update of state_code on visit_step
  for each row execute function guard_state();

create function move_step(step int, target text) returns void language plpgsql as $$
declare
  present text;
begin
  select state_code into present from visit_step where id = step for update;
  if not exists (select from state_transition where from_code = present and to_code = target) then
    raise exception 'no step goes from % to %', present, target;
  end if;
  perform set_config('clinic.transition', 'on', true), set_config('clinic.moved_by', 'move_step', true);
  update visit_step set state_code = target where id = step;
  perform set_config('clinic.transition', 'off', true);
end $$;

-- A version that a step is pinned to changes with an approval, which the audit keeps.
create function audit_pin() returns trigger language plpgsql as $$
begin
  if new.pinned_version_id is distinct from old.pinned_version_id then
    insert into visit_step_audit (step_id, changed_column, approval_id)
      values (new.id, 'pinned_version_id', nullif(current_setting('clinic.approval', true), '')::int);
  end if;
  return new;
end $$;

create trigger pin_audit after update of pinned_version_id on visit_step
  for each row execute function audit_pin();
