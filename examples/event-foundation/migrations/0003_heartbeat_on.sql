-- HB-A: the cadence of appointments ticks, so silence means something.

update queue_setting set is_on = true where name = 'heartbeat';
