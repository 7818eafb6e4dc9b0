import { entry } from './error-entry.ts';

/** Errors about how a command was called, what it needs, and what nobody expected. */
export const COMMAND_ERRORS = {
  DCS_CLI_INVALID_USAGE: entry<{ problem: string; instead: string }>({
    code: 'DCS_CLI_INVALID_USAGE',
    kind: 'usage',
    title: 'The command line cannot be understood.',
    why: 'guessing what was meant could print an answer to another question',
    message: ({ problem }) => problem,
    hint: ({ instead }) => instead,
    sample: { problem: 'unknown option "--jsn"', instead: 'use "--json", or run "decisis list --help"' },
  }),
  DCS_CLI_MISSING_PEER: entry<{ command: string; name: string; install: string }>({
    code: 'DCS_CLI_MISSING_PEER',
    kind: 'unavailable',
    title: 'A package that one command needs, and no other, is not installed.',
    why: 'it is left out of the installation so that whoever does not use the command does not download it',
    message: ({ command, name }) => `"decisis ${command}" needs ${name}, which is not installed`,
    hint: ({ install }) => install,
    sample: {
      command: 'mcp',
      name: '@modelcontextprotocol/server',
      install: 'install it with "npm install --save-dev @modelcontextprotocol/server"',
    },
  }),
  DCS_CLI_OUTPUT_FAILED: entry<{ output: string; reason: string }>({
    code: 'DCS_CLI_OUTPUT_FAILED',
    kind: 'unavailable',
    title: 'The answer could not be written to the output.',
    why: 'an answer that breaks off must not pass for a whole one',
    message: ({ output, reason }) => `${output} could not be written: ${reason}`,
    hint: () => 'free some space, or send the output elsewhere, and run the command again',
    sample: { output: 'standard output', reason: 'no space left on the device' },
  }),
  DCS_INTERNAL_UNEXPECTED: entry<{ detail: string }>({
    code: 'DCS_INTERNAL_UNEXPECTED',
    kind: 'internal',
    title: 'The tool met a state that its authors ruled out: a bug.',
    why: 'going on from here could print a wrong answer',
    message: ({ detail }) => `internal error: ${detail}`,
    hint: () => 'report it with the command, the version and the stack trace below',
    sample: { detail: 'text edits overlap at offset 120' },
  }),
} as const;
