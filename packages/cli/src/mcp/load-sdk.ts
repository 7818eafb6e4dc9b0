import { DecisisError } from '@decisis/core';
import { installLine } from '@decisis/workspace';
import type { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpSdk } from './make-server.ts';

const PACKAGE = '@modelcontextprotocol/server';

/** The parts of the SDK that serving over standard input and output needs. */
export interface StdioSdk {
  readonly sdk: McpSdk;
  readonly serveStdio: typeof serveStdio;
}

/** Loads the SDK, an optional peer: who never serves agents does not download it. Refuses with the install line. */
export async function loadSdk(): Promise<StdioSdk> {
  try {
    const [sdk, stdio] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('@modelcontextprotocol/server/stdio'),
    ]);
    return { sdk, serveStdio: stdio.serveStdio };
  } catch (error) {
    throw new DecisisError(
      'DCS_CLI_MISSING_PEER',
      { command: 'mcp', name: PACKAGE, install: installLine(PACKAGE) },
      { cause: error },
    );
  }
}
