-- The words that the tables start with.

insert into state_code (code) values
  ('planned'), ('ready'), ('running'), ('waiting'), ('blocked'), ('failed'), ('overdue'), ('skipped'), ('done');

insert into state_code (code, is_derived, base_code, justification) values
  ('paused', true, 'waiting', 'a clinic holds a visit on purpose'),
  ('cancelled', true, 'skipped', 'a visit ends before its steps do');

insert into event_type (event_type, schema_version, compatibility) values
  ('appointment.moved', '1.0.0', 'forward'),
  ('executor.silent', '1.0.0', 'forward');

insert into executor (name, executor_kind, is_mutating, heartbeat_caller) values
  ('letters-1', 'letters', false, 'call_letters');

insert into function_registry (function_ref) values
  ('clinic.fn.visit.move_step'),
  ('clinic.fn.event.measure_lag');

insert into change_request (request_kind, approval_id) values ('state_extension', 4);
insert into workflow_request (request_kind) values ('workflow_change');
