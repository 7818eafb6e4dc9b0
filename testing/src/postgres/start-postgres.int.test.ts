import { Client } from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './start-postgres.ts';

test('a real Postgres starts, answers, and is gone after the stop', async () => {
  const server = await startPostgres();
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  const { rows } = await client.query<{ version: string }>('select version()');
  expect(rows[0]?.version).toMatch(/^PostgreSQL \d+/);
  await client.end();
  await server.stop();
  await expect(new Client({ connectionString: server.url() }).connect()).rejects.toThrow(/ECONNREFUSED/);
});
