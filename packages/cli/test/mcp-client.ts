import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';
import { BIN } from './run-cli.ts';

/** How an agent starts the server of the command in a repository. */
export function mcpServer(root: string, ...words: readonly string[]) {
  const { PATH = '', HOME = '' } = process.env;
  return {
    command: process.execPath,
    args: [BIN, 'mcp', ...words],
    cwd: root,
    env: { PATH, HOME, DECISIS_CACHE: 'off' },
    stderr: 'pipe' as const,
  };
}

/** The official client of the second generation, connected to the command over stdio until the test has finished. */
export async function mcpClient(root: string, ...words: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StdioClientTransport(mcpServer(root, ...words)));
  onTestFinished(() => client.close());
  return client;
}
