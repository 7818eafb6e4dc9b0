import { valueKeys } from '@decisis/core';
import { textsSchema } from '../texts-schema.ts';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';
import {
  checkExpectation,
  EXPECT_SCHEMA,
  expectationOf,
  TIGHTER_EXPECTATION,
  type RawExpectation,
} from './expectation-keys.ts';
import { sentinelTable, wrong, type RawSentinel } from './sentinel-table.ts';

interface RawOutside extends RawSentinel {
  readonly expect?: RawExpectation;
  readonly timeout?: number;
}

interface RawSql extends RawOutside {
  readonly connection: string;
  readonly query: string;
  readonly expect: RawExpectation;
}

interface RawMetric extends RawOutside {
  readonly url: string;
  readonly query: string;
  readonly expect: RawExpectation;
  readonly over?: number;
  readonly 'max-age'?: number;
}

interface RawHttp extends RawOutside {
  readonly url: string;
  readonly status?: number;
  readonly 'value-at'?: string;
}

interface RawCommand extends RawOutside {
  readonly command: readonly string[];
  readonly exit?: number;
}

const SECOND = 1_000;
/** Seconds over which a metric is looked at, and after which a sample is stale, where nothing else is said. */
const OVER = 300;
const MAX_AGE = 150;
const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const seconds = (description: string, minimum = 1): Schema => ({
  type: 'integer',
  minimum,
  maximum: 86_400,
  description,
});

const EXPECT = { expect: EXPECT_SCHEMA };
const TIMEOUT = { timeout: seconds('Seconds after which it could not observe; 10 when absent.') };
const QUERY = { query: text('What is asked: one SELECT, with the schema before each table; or PromQL.') };
const URL_KEY = { url: text('For "http" the address that is asked, for "metric" the base address of the source.') };

const timeoutOf = ({ timeout = 10 }: RawOutside) => timeout * SECOND;

/** `kind = "sql"`: the rows of one statement are as expected. */
export const sqlTable = sentinelTable<RawSql>({
  properties: {
    ...EXPECT,
    ...TIMEOUT,
    ...QUERY,
    connection: text('Name of the environment variable that holds the connection string of a role that may only read.'),
  },
  required: ['connection', 'query', 'expect'],
  widened: [],
  tightened: TIGHTER_EXPECTATION,
  normalize: (raw, base) => ({
    ...base,
    kind: 'sql',
    connection: raw.connection,
    query: raw.query,
    expect: expectationOf(raw.expect),
    timeoutMs: timeoutOf(raw),
  }),
  check: (raw, path) => [...checkConnection(raw.connection, path), ...checkExpectation(raw.expect, path)],
});

/** `kind = "metric"`: one series of a metrics source is as expected, over some time. */
export const metricTable = sentinelTable<RawMetric>({
  properties: {
    ...EXPECT,
    ...TIMEOUT,
    ...QUERY,
    ...URL_KEY,
    over: seconds('Seconds over which the metric must be as expected; 300 when absent, 0 for this moment only.', 0),
    'max-age': seconds('Seconds after which a sample is stale; 150 when absent.'),
  },
  required: ['url', 'query', 'expect'],
  widened: [],
  tightened: {
    ...TIGHTER_EXPECTATION,
    over: (own, taken) => (Number(own) < Number(taken ?? OVER) ? `over = ${Number(taken ?? OVER)} or more` : undefined),
    'max-age': (own, taken) =>
      Number(own) > Number(taken ?? MAX_AGE) ? `max-age = ${Number(taken ?? MAX_AGE)} or less` : undefined,
  },
  normalize: (raw, base) => ({
    ...base,
    kind: 'metric',
    url: raw.url,
    query: raw.query,
    expect: expectationOf(raw.expect),
    overSeconds: raw.over ?? OVER,
    maxAgeSeconds: raw['max-age'] ?? MAX_AGE,
    timeoutMs: timeoutOf(raw),
  }),
  check: (raw, path) => [
    ...checkUrl(raw.url, path),
    ...checkExpectation(raw.expect, path),
    ...(raw.expect.rows === undefined && raw.expect.values === undefined
      ? []
      : [wrong([...path, 'expect'], 'expects rows of a metric, which is one value', 'least, most, equals or one-of')]),
  ],
});

/** What asks for nothing, or leads nowhere, would be passed over in silence. */
function checkValueAt(raw: RawHttp, path: ValuePath): readonly SchemaProblem[] {
  const written = raw['value-at'];
  if (written === undefined) return [];
  const at = [...path, 'value-at'];
  if (valueKeys(written) === undefined)
    return [wrong(at, `has the path "${written}", which names no value`, 'keys with dots between, "checks.0.state"')];
  if (raw.expect !== undefined) return [];
  return [wrong(at, 'has a "value-at" and expects nothing there', 'expect = { equals = "…" } beside it', 'key')];
}

/** `kind = "http"`: a server answers as expected. */
export const httpTable = sentinelTable<RawHttp>({
  properties: {
    ...EXPECT,
    ...TIMEOUT,
    ...URL_KEY,
    status: { type: 'integer', minimum: 100, maximum: 599, description: 'The status of the answer; 200 when absent.' },
    'value-at': text(
      'Where in a JSON body the value stands, as in "checks.0.state"; a key with a dot in quotation marks: "checks.\\"eu.west\\".state". The whole body when absent.',
    ),
  },
  required: ['url'],
  widened: [],
  tightened: TIGHTER_EXPECTATION,
  normalize: (raw, base) => ({
    ...base,
    kind: 'http',
    url: raw.url,
    status: raw.status ?? 200,
    at: raw['value-at'],
    expect: raw.expect === undefined ? undefined : expectationOf(raw.expect),
    timeoutMs: timeoutOf(raw),
  }),
  check: (raw, path) => [
    ...checkUrl(raw.url, path),
    ...(raw.expect === undefined ? [] : checkExpectation(raw.expect, path)),
    ...checkValueAt(raw, path),
  ],
});

/** `kind = "command"`: a program ends as expected. */
export const commandTable = sentinelTable<RawCommand>({
  properties: {
    ...EXPECT,
    ...TIMEOUT,
    command: textsSchema('The program and its words; no shell reads them, and it runs in the root of the repository.'),
    exit: { type: 'integer', minimum: 0, maximum: 255, description: 'The exit code; 0 when absent.' },
  },
  required: ['command'],
  widened: [],
  tightened: TIGHTER_EXPECTATION,
  normalize: (raw, base) => ({
    ...base,
    kind: 'command',
    command: raw.command,
    exit: raw.exit ?? 0,
    expect: raw.expect === undefined ? undefined : expectationOf(raw.expect),
    timeoutMs: timeoutOf(raw),
  }),
  check: (raw, path) => [
    ...(raw.command.length === 0
      ? [wrong([...path, 'command'], 'has a sentinel without a program', 'command = ["…"]')]
      : []),
    ...(raw.expect === undefined ? [] : checkExpectation(raw.expect, path)),
  ],
});

/** A connection is the name of a variable. What else stands there may be a password, and is not repeated. */
export function checkConnection(connection: string, path: ValuePath): readonly SchemaProblem[] {
  if (/^[A-Z][A-Z0-9_]*$/.test(connection)) return [];
  const problem =
    'has a connection that is no name of an environment variable; a connection string does not belong here';
  return [wrong([...path, 'connection'], problem, 'connection = "QUEUE_DATABASE_URL"')];
}

function checkUrl(url: string, path: ValuePath): readonly SchemaProblem[] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    return [wrong([...path, 'url'], 'has a url that is no http or https address', 'url = "https://…"')];
  if (parsed.username === '' && parsed.password === '') return [];
  return [wrong([...path, 'url'], 'has a url with a user or a password', 'an address without them')];
}
