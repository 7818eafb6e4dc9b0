-- The words that the tables start with. Nothing of the queue is on yet.

insert into state_code (code) values
  ('planned'), ('ready'), ('running'), ('waiting'), ('blocked'), ('failed'), ('overdue'), ('skipped'), ('done');

insert into state_code (code, is_derived, base_code, justification) values
  ('paused', true, 'waiting', 'a clinic holds a visit on purpose'),
  ('cancelled', true, 'skipped', 'a visit ends before its steps do');

insert into state_transition values
  ('planned', 'ready'), ('ready', 'running'), ('running', 'waiting'), ('waiting', 'running'), ('running', 'done'),
  ('running', 'failed'), ('failed', 'ready'), ('waiting', 'overdue'), ('overdue', 'done'), ('running', 'paused'),
  ('paused', 'running'), ('planned', 'cancelled');

insert into executor_kind values ('clinic'), ('billing'), ('letters'), ('external');

insert into event_type (event_type, schema_version, compatibility) values
  ('appointment.moved', '1.0.0', 'forward'),
  ('executor.silent', '1.0.0', 'forward');

insert into executor (name, executor_kind, is_mutating, heartbeat_caller) values
  ('letters-1', 'letters', false, 'call_letters');

insert into function_registry (function_ref) values
  ('clinic.fn.visit.move_step'),
  ('clinic.fn.event.measure_lag');

insert into queue_setting (name) values ('heartbeat'), ('wake-up');
