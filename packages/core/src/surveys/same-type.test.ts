import { expect, test } from 'vitest';
import { isSameType } from './same-type.ts';

test.each([
  ['int', 'integer'],
  ['INTEGER', 'integer'],
  ['int8', 'bigint'],
  ['serial', 'integer'],
  ['varchar(36)', 'character varying(36)'],
  ['varchar', 'character varying'],
  ['char', 'character(1)'],
  ['char(3)', 'character(3)'],
  ['timestamptz', 'timestamp with time zone'],
  ['timestamptz(3)', 'timestamp(3) with time zone'],
  ['timestamp (3) with time zone', 'timestamp(3) with time zone'],
  ['timestamp', 'timestamp without time zone'],
  ['time', 'time without time zone'],
  ['bool', 'boolean'],
  ['decimal(4, 1)', 'numeric(4,1)'],
  ['numeric(4)', 'numeric(4,0)'],
  ['float8', 'double precision'],
  ['int[]', 'integer[]'],
  ['text[3][2]', 'text[]'],
  ['mood', 'public.mood'],
  ['public.mood', 'public.mood'],
  ['"Mood"', 'public."Mood"'],
  ['uuid', 'uuid'],
])('%s is %s', (supposed, found) => {
  expect(isSameType(supposed, found)).toBe(true);
});

test.each([
  ['int', 'bigint'],
  ['varchar', 'character varying(36)'],
  ['varchar(36)', 'text'],
  ['timestamp', 'timestamp with time zone'],
  ['timestamptz(3)', 'timestamp with time zone'],
  ['numeric(4,1)', 'numeric(4,2)'],
  ['text', 'text[]'],
  ['harbour.mood', 'public.mood'],
  ['Mood', 'public."Mood"'],
  ['ood', 'public.mood'],
])('%s is not %s', (supposed, found) => {
  expect(isSameType(supposed, found)).toBe(false);
});
