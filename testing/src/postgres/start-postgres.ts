import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, SERVER_USER } from './postgres-program.ts';

/** A Postgres server of its own, with an empty cluster. */
export interface PostgresServer {
  readonly port: number;
  /** A connection string; the superuser and the database `postgres` when none is named. */
  readonly url: (user?: string, database?: string) => string;
  /** Ends the server and removes its files. */
  readonly stop: () => Promise<void>;
}

// Without durability: nothing in it outlives the tests.
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/** Starts a real Postgres for tests on a free port of the loopback address; takes connections when this resolves. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPostgres();
  const home = mkdtempSync(join(tmpdir(), 'decisis-pgdata-'));
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  const { uid, gid } = SERVER_USER;
  if (uid !== undefined && gid !== undefined) for (const path of [home, data]) chownSync(path, uid, gid);
  const surroundings = { ...SERVER_USER, cwd: home, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(programs, 'initdb'), words, { ...surroundings, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const child = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-k', home, '-h', '127.0.0.1', ...settings],
    { ...surroundings, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => child.kill('SIGQUIT');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString('utf8')).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
  return {
    port,
    url: (user = 'postgres', database = 'postgres') => `postgres://${user}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      process.off('exit', kill);
      // Fast shutdown: it ends the sessions that are open.
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
