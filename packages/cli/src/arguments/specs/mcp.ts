import type { CommandSpec } from '../command-spec.ts';
import { READ_OPTIONS } from '../shared-options.ts';

/** `decisis mcp` as data. */
export const MCP: CommandSpec = {
  name: 'mcp',
  group: 'agents',
  summary: 'serves coding agents over the Model Context Protocol',
  usage: '',
  description: [
    'Speaks the protocol on standard input and output. Its tools search and show decisions, tell what governs files and what may start, judge a proposed change, find what was rejected, and draft proposals.',
    'An agent can read and propose. It can never accept, lock, or change settings.',
  ],
  minArguments: 0,
  maxArguments: 0,
  options: READ_OPTIONS.filter(({ name }) => name !== 'json'),
  examples: [{ line: 'claude mcp add decisis -- npx --no-install decisis mcp', says: 'tell Claude Code of it' }],
};
