DROP TABLE reprint_queue;
