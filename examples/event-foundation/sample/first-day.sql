-- A first day as it should be: what the sentinels find here, they let pass.

insert into approval values (4, 'council round 2'), (5, 'council round 3');
insert into change_request (request_kind, approval_id) values ('state_extension', 4), ('move_appointment', 5);
insert into workflow_request (request_kind) values ('workflow_change');
insert into moved_appointment (request_id) values (2);
insert into tool_adoption values ('carrier', 3, 'each parcel points back at its row of event_outbox');

insert into visit (state_code) values ('planned');
insert into visit_step (visit_id, state_code, pinned_version_id) values (1, 'planned', 1);
select move_step(1, 'ready');
begin;
select set_config('clinic.approval', '4', true);
update visit_step set pinned_version_id = 2 where id = 1;
commit;

insert into event_outbox (event_type, schema_version, subject) values ('appointment.moved', '1.0.0', 'appointment 1');
insert into job (job_kind, idempotency_key) values ('write letter', 'appointment 1, letter');
select call_once('letters', 'appointment 1', '{"sent": 1}'), call_once('letters', 'appointment 1', '{"sent": 2}');

insert into dead_letter (job_kind, triage) values ('write letter', 'replay by hand');
select replay(1, 5, 'letter 1, again');

-- One letter that nobody has looked at yet, so that a view which counts nothing can be told from one that counts.
insert into dead_letter (job_kind) values ('write letter');

insert into clinic_day (day) values ('2026-10-19');
update clinic_day set is_closed = true;
insert into usage_evidence (signal) values ('booked'), ('moved'), ('refused'), ('repeated');
