import { describe, expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { buildModuleGraph, type Manifest } from './module-graph.ts';
import { BOUNDARY_RULES } from './rules.ts';

const manifest = (folder: string, name: string, dependencies: string[], devDependencies: string[] = []): Manifest => ({
  folder,
  name,
  entry: './src/index.ts',
  dependencies: new Set(dependencies),
  devDependencies: new Set(devDependencies),
});

const MANIFESTS = [
  manifest('', 'root', [], ['vitest', 'fast-check']),
  manifest('packages/core', '@decisis/core', ['@noble/hashes', 'left-pad']),
  manifest('packages/workspace', '@decisis/workspace', ['@decisis/core']),
  manifest('packages/contract', '@decisis/contract', ['@decisis/core']),
  manifest('packages/server', '@decisis/server', ['@decisis/core']),
  manifest('packages/cli', 'decisis', ['@decisis/core', '@decisis/workspace', '@decisis/server', '@decisis/contract']),
  manifest('testing', '@decisis/testing', ['@decisis/core']),
];

/** A small project in which every rule holds. */
const SOUND = {
  'packages/core/src/index.ts': `export { read } from './documents/read.ts';`,
  'packages/core/src/documents/read.ts': `import type { Item } from '../model/item.ts'; import '@noble/hashes';`,
  'packages/core/src/documents/read.test.ts': `import { test } from 'vitest'; import './read.ts';`,
  'packages/core/src/model/item.ts': '',
  'packages/workspace/src/index.ts': `export { load } from './files/load.ts';`,
  'packages/workspace/src/files/load.ts': `import 'node:fs'; import '@decisis/core';`,
  'packages/contract/src/index.ts': `import type { Item } from '@decisis/core';`,
  'packages/server/src/index.ts': `import '@decisis/core';`,
  'packages/cli/src/main.ts': `import '@decisis/workspace'; import './commands/serve.ts';`,
  'packages/cli/src/commands/serve.ts': `export const serve = () => import('@decisis/server');`,
  'testing/src/index.ts': `import '@decisis/core';`,
};

function rulesBroken(changes: Record<string, string>): string[] {
  const sources = new Map(Object.entries({ ...SOUND, ...changes }));
  return [...new Set(checkBoundaries(buildModuleGraph(sources, MANIFESTS)).map(({ rule }) => rule))];
}

/** For each rule, changes to the sound project that break it and nothing else unless told. */
const BREACHES: Record<string, Array<{ files: Record<string, string>; also?: string[] }>> = {
  'package-edges': [
    {
      files: { 'packages/workspace/src/files/load.ts': `import '@decisis/server';` },
      also: ['no-undeclared-dependency'],
    },
    { files: { 'packages/contract/src/index.ts': `import { Item } from '@decisis/core';` } },
    { files: { 'packages/cli/src/commands/serve.ts': `import '@decisis/server';` } },
    { files: { 'packages/extra/src/index.ts': `import '@decisis/core';` }, also: ['no-undeclared-dependency'] },
  ],
  'packages-by-name': [
    { files: { 'packages/cli/src/main.ts': `import '../../core/src/index.ts'; import './commands/serve.ts';` } },
  ],
  'core-stages': [
    {
      files: {
        'packages/core/src/model/item.ts': `import '../documents/words.ts';`,
        'packages/core/src/documents/words.ts': '',
      },
    },
    { files: { 'packages/core/src/novelty/a.ts': `import '../model/item.ts';` }, also: ['no-orphans'] },
  ],
  'core-files-in-stages': [
    {
      files: {
        'packages/core/src/index.ts': `export * from './stray.ts'; export * from './documents/read.ts';`,
        'packages/core/src/stray.ts': '',
      },
    },
  ],
  'core-imports-no-node': [{ files: { 'packages/core/src/model/item.ts': `import 'node:path';` } }],
  'core-npm-allow-list': [{ files: { 'packages/core/src/model/item.ts': `import 'left-pad';` } }],
  'rules-import-no-rule': [
    {
      files: {
        'packages/core/src/index.ts': `export * from './documents/read.ts'; export * from './rules/lock/one.ts';`,
        'packages/core/src/rules/lock/one.ts': `import './two.ts';`,
        'packages/core/src/rules/lock/two.ts': '',
      },
    },
  ],
  'fs-only-in-workspace': [
    { files: { 'packages/cli/src/commands/serve.ts': `import 'node:fs/promises';` } },
    { files: { 'packages/cli/src/commands/serve.ts': `import 'node:child_process';` } },
  ],
  'no-testing-from-source': [
    {
      files: { 'packages/core/src/model/item.ts': `import '@decisis/testing';` },
      also: ['no-undeclared-dependency', 'no-cycles'],
    },
  ],
  'no-import-of-tests': [{ files: { 'packages/core/src/documents/again.test.ts': `import './read.test.ts';` } }],
  'no-missing-module': [
    { files: { 'packages/core/src/model/item.ts': `import './gone.ts';` } },
    { files: { 'packages/cli/src/commands/serve.ts': `import '@decisis/core/src/model/item.ts';` } },
  ],
  'no-undeclared-dependency': [
    { files: { 'packages/cli/src/commands/serve.ts': `import 'chalk';` } },
    { files: { 'packages/workspace/src/files/load.ts': `import '@decisis/contract';` }, also: ['package-edges'] },
  ],
  'no-cycles': [
    {
      files: {
        'packages/core/src/model/item.ts': `import type { B } from './b.ts';`,
        'packages/core/src/model/b.ts': `import type { A } from './item.ts';`,
      },
    },
  ],
  'no-orphans': [{ files: { 'packages/core/src/model/lonely.ts': '' } }],
  'no-vague-names': [
    {
      files: { 'packages/core/src/model/item.ts': `import './helpers.ts';`, 'packages/core/src/model/helpers.ts': '' },
    },
  ],
  'kebab-case-files': [
    {
      files: {
        'packages/core/src/model/item.ts': `import './civilDate.ts';`,
        'packages/core/src/model/civilDate.ts': '',
      },
    },
  ],
  'no-inner-barrels': [{ files: { 'packages/core/src/model/index.ts': '' } }],
};

test('the sound project breaks no rule', () => {
  expect(rulesBroken({})).toEqual([]);
});

describe.each(BOUNDARY_RULES)('$name', ({ name, comment }) => {
  test('has a reason and a breach that is tried', () => {
    expect(comment.length).toBeGreaterThan(20);
    expect(BREACHES[name]?.length).toBeGreaterThan(0);
  });

  test.each(BREACHES[name] ?? [])('fires on %j', ({ files, also = [] }) => {
    expect(rulesBroken(files).toSorted()).toEqual([name, ...also].toSorted());
  });
});

test('every breach belongs to a rule', () => {
  expect(Object.keys(BREACHES).toSorted()).toEqual(BOUNDARY_RULES.map(({ name }) => name).toSorted());
});

test('an entry point that a manifest declares is known by its name, any other is missing', () => {
  const subpaths = new Map([['./writing', './src/writing.ts']]);
  const manifests = [{ ...manifest('packages/workspace', '@decisis/workspace', []), subpaths }];
  const sources = new Map([
    ['packages/workspace/src/writing.ts', ''],
    ['packages/cli/src/main.ts', `import '@decisis/workspace/writing'; import '@decisis/workspace/reading';`],
  ]);
  expect(buildModuleGraph(sources, manifests).edges.map(({ to }) => to)).toEqual([
    'packages/workspace/src/writing.ts',
    'missing:@decisis/workspace/reading',
  ]);
});
