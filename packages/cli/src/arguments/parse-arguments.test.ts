import { describe, expect, test } from 'vitest';
import { COMMANDS, OVERVIEW } from './catalogue.ts';
import type { CommandSpec } from './command-spec.ts';
import { parseArguments } from './parse-arguments.ts';
import { findCommand, resolveCommand } from './resolve-command.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';

const list = findCommand('list') as CommandSpec;
const parse = (...words: string[]) => parseArguments(list, [...list.options, ...GLOBAL_OPTIONS], words);

test('long, short and joined options, values with and without =, lists, negations, and -- ', () => {
  const parsed = parse(
    'docs',
    '--status=open,proposed',
    '-s',
    'deferred',
    '-ao',
    'crew',
    '--no-locked',
    '-dnone',
    '--',
    '--json',
  );
  expect(parsed.arguments).toEqual(['docs', '--json']);
  expect(parsed.list('status')).toEqual(['open', 'proposed', 'deferred']);
  expect(parsed.value('owner')).toBe('crew');
  expect(parsed.value('due')).toBe('none');
  expect([parsed.flag('all'), parsed.flag('locked'), parsed.flag('debug')]).toEqual([true, false, undefined]);
  expect([parsed.has('json'), parsed.has('locked')]).toEqual([false, true]);
});

test('a value may begin with a dash, an option may not be one', () => {
  expect(parse('--sort', '-due').list('sort')).toEqual(['-due']);
  expect(() => parse('--sort', '--json')).toThrow('option "--sort" needs a value');
});

describe('which command', () => {
  test.each<[string[], string, string[]]>([
    [[], '', []],
    [['list', 'docs'], 'list', ['docs']],
    [['--json', 'list'], 'list', ['--json']],
    [['--as-of', '2026-01-01', 'show', 'D-1'], 'show', ['--as-of', '2026-01-01', 'D-1']],
    [['docs/', '--json'], '', ['docs/', '--json']],
    [['--', 'list'], '', ['--', 'list']],
  ])('%j', (argv, name, words) => {
    expect(resolveCommand(argv)).toEqual({ spec: name === '' ? OVERVIEW : findCommand(name), words });
  });

  test('a bare word that is no command is doubtful', () => {
    expect(resolveCommand(['lst'])).toMatchObject({ spec: OVERVIEW, doubtful: 'lst' });
  });
});

describe.each([OVERVIEW, ...COMMANDS].map((spec) => [spec.name, spec] as const))('decisis %s', (_name, spec) => {
  test('has no option twice', () => {
    const options = [...spec.options, ...GLOBAL_OPTIONS];
    const names = options.flatMap(({ name, short }) => (short === undefined ? [name] : [name, `-${short}`]));
    expect(new Set(names).size).toBe(names.length);
  });

  test('reads like the house style, and its examples can be parsed', () => {
    for (const text of [spec.summary, ...spec.options.map(({ summary }) => summary)])
      expect(text).not.toMatch(/!|please|\.$/i);
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const { line } of spec.examples) {
      // What the shell does around it: pipes, redirections, another program that is told to start it.
      const parts = line.replace(/^source <\(|\)$/g, '').split(/ [|<>] /);
      const command = (parts.find((part) => /(?:^|npx --no-install )decisis\b/.test(part)) ?? '').replace(
        /^.*npx --no-install /,
        '',
      );
      const words = (command.match(/"[^"]*"|\S+/g) ?? []).slice(1).map((word) => word.replaceAll('"', ''));
      const resolved = resolveCommand(words);
      expect(resolved.spec.name).toBe(spec.name);
      parseArguments(resolved.spec, [...resolved.spec.options, ...GLOBAL_OPTIONS], resolved.words);
    }
  });
});
