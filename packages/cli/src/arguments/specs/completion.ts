import type { CommandSpec } from '../command-spec.ts';

/** `decisis completion` as data. */
export const COMPLETION: CommandSpec = {
  name: 'completion',
  group: 'set up',
  summary: 'completes commands, options and values in your shell',
  usage: 'SHELL',
  description: ['Prints a script for bash, zsh, fish or pwsh.'],
  minArguments: 1,
  maxArguments: 1,
  options: [],
  examples: [
    { line: 'source <(decisis completion bash)', says: 'in ~/.bashrc' },
    { line: 'decisis completion fish > ~/.config/fish/completions/decisis.fish', says: 'once' },
  ],
};
