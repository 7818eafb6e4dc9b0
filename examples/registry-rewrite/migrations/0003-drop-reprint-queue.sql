-- Change: not additive, exception X-1
DROP TABLE reprint_queue;
