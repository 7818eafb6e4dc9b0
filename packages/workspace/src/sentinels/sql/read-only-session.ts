import { Socket } from 'node:net';
import type PostgresModule from 'pg';
import { installLine } from '../install-line.ts';
import { ROLE_PROBLEMS } from './role-problems.ts';

/** Rows as texts; undefined for null. */
export type Rows = ReadonlyArray<ReadonlyArray<string | undefined>>;

/** Runs statements in one transaction that may only read. */
export interface ReadOnlySession {
  /** The rows of a statement of our own; values go in as parameters. */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<Rows>;
  /** The rows of a SELECT of others, at most so many; through a cursor, which takes nothing but one SELECT. */
  readonly select: (text: string, most: number) => Promise<Rows>;
}

/** What a session may cost. */
export interface SessionLimits {
  readonly timeoutMs: number;
  /** Bytes that the server may send. */
  readonly bytes: number;
  /** What to do when the time is up, or the database refuses; without them, about a statement that somebody wrote. */
  readonly hints?: { readonly late: string; readonly refused: string };
}

const OF_STATEMENTS = {
  late: 'make the statement cheaper, or raise its "timeout"',
  refused: 'correct the statement, or grant SELECT on what it reads',
};

/** Why there was no session, or no answer in it. */
export class SessionFailure extends Error {
  readonly hint: string;
  constructor(reason: string, hint: string) {
    super(reason);
    this.name = 'SessionFailure';
    this.hint = hint;
  }
}

type Postgres = typeof PostgresModule;

/** What to say when an optional package is not there. */
export function notInstalled(): SessionFailure {
  return new SessionFailure(
    'the packages that talk to Postgres are not installed',
    installLine('pg@8.23.1 libpg-query@18.1.5'),
  );
}

/**
 * Opens a connection for this one piece of work, refuses a role that may do more than read, and destroys the connection in the
 * end, with every setting and lock that the session took. The transaction is always rolled back, so that nothing it asked for
 * at its commit happens. Rejects with a {@link SessionFailure} when the work cannot be done within its limits.
 */
export async function withReadOnlySession<Result>(
  url: string,
  limits: SessionLimits,
  work: (session: ReadOnlySession) => Promise<Result>,
): Promise<Result> {
  const pg = await loadPostgres();
  const socket = new Socket();
  const client = clientFor(pg, url, limits, socket);
  let failure: SessionFailure | undefined;
  const end = (reason: string, hint: string) => {
    failure ??= new SessionFailure(reason, hint);
    socket.destroy();
  };
  // The server keeps the time limit itself; this one is for a server that does not answer at all.
  const late = setTimeout(
    () => end(`no answer within ${limits.timeoutMs} ms`, (limits.hints ?? OF_STATEMENTS).late),
    limits.timeoutMs + 500,
  );
  const watch = setInterval(() => {
    if (socket.bytesRead > limits.bytes) end(`the answer is larger than ${limits.bytes} bytes`, 'ask for less');
  }, 20);
  try {
    await client.connect();
    await client.query(settingsFor(limits));
    const run = async (text: string, values: readonly unknown[] = []): Promise<Rows> => {
      const query = { text, values: [...values], rowMode: 'array' as const, queryMode: 'extended' as const };
      const { rows } = await client.query<Array<string | null>>(query);
      return rows.map((row) => row.map((value) => value ?? undefined));
    };
    await run('begin transaction isolation level repeatable read read only');
    await refuseWriters(run);
    const select = async (text: string, most: number) => {
      await run(`declare decisis_answer no scroll cursor for ${text}`);
      return run(`fetch forward ${most} from decisis_answer`);
    };
    const result = await work({ query: run, select });
    await run('rollback');
    return result;
  } catch (error) {
    if (failure !== undefined) throw failure;
    throw error instanceof SessionFailure ? error : describe(error, limits);
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    socket.destroy();
  }
}

async function loadPostgres(): Promise<Postgres> {
  try {
    return (await import('pg')).default;
  } catch {
    throw notInstalled();
  }
}

function clientFor(
  pg: Postgres,
  url: string,
  { timeoutMs }: SessionLimits,
  socket: Socket,
): InstanceType<Postgres['Client']> {
  let client;
  try {
    client = new pg.Client({
      connectionString: url,
      application_name: 'decisis',
      connectionTimeoutMillis: timeoutMs,
      stream: () => socket,
      types: { getTypeParser: () => (value: unknown) => value },
    });
  } catch {
    // The message would hold the text, and with it the password.
    throw new SessionFailure('the connection string cannot be read', 'write it as postgres://ROLE@HOST:PORT/DATABASE');
  }
  // Without a listener a connection that breaks later would end the process.
  client.on('error', () => undefined);
  return client;
}

function settingsFor({ timeoutMs }: SessionLimits): string {
  const limit = Math.max(1, Math.round(timeoutMs));
  return [
    'set search_path = pg_catalog',
    'set default_transaction_read_only = on',
    `set statement_timeout = ${limit}`,
    `set lock_timeout = ${Math.min(limit, 2_000)}`,
    `set idle_in_transaction_session_timeout = ${limit}`,
    "set datestyle = 'ISO, YMD'",
    "set timezone = 'UTC'",
    // Rows that a policy of their table hides would be missed in silence: now Postgres refuses such a statement.
    'set row_security = off',
    // A backend whose client is gone notices it within this time.
    'set client_connection_check_interval = 500',
  ].join('; ');
}

async function refuseWriters(run: (text: string) => Promise<Rows>): Promise<void> {
  const problems = (await run(ROLE_PROBLEMS)).map(([problem]) => problem ?? '');
  if (problems.length === 0) return;
  const more = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
  throw new SessionFailure(
    `its role is not a reader: it ${problems.slice(0, 3).join(', ')}${more}`,
    'connect as a role of its own that has nothing but LOGIN, and SELECT on what it is asked about',
  );
}

const DENIED = '42501';
/** The place in Postgres that refuses rows which a policy would hide; its words depend on the language of the server. */
const HIDING = 'check_enable_rls';

function describe(error: unknown, { timeoutMs, hints = OF_STATEMENTS }: SessionLimits): SessionFailure {
  const { code, message, routine } = error as Readonly<Record<'code' | 'message' | 'routine', unknown>>;
  const words = typeof message === 'string' && message !== '' ? message : String(code);
  if (code === '57014' || /timeout expired/.test(words))
    return new SessionFailure(`no answer within ${timeoutMs} ms`, hints.late);
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code))
    return new SessionFailure(
      `the database refuses it: ${words} (${code})`,
      routine === HIDING
        ? 'have the owner of the table make a view of what is asked for, and grant SELECT on that'
        : code === DENIED
          ? 'grant SELECT on it to the role that connects'
          : hints.refused,
    );
  return new SessionFailure(`the database cannot be reached: ${words}`, 'start it, or correct the connection string');
}
