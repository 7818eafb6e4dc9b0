import { defineConfig } from 'vitest/config';

const roots = ['packages/*/src', 'packages/*/test', 'testing', 'bench', 'scripts'];
const suffix = (ending: string) => roots.map((root) => `${root}/**/*${ending}`);
const ignored = ['**/node_modules/**', '**/dist/**', '**/fixtures/**'];

/** What tests start keeps nothing between runs, unless a test asks for it. */
const env = { DECISIS_CACHE: 'off' };

/**
 * Three tiers by suffix: memory only, temporary folders and git, spawned processes. Time limits are there for what hangs, with
 * room for a machine that does other things as well.
 */
export default defineConfig({
  test: {
    // One worker waits for the programs that its test has started; the default leaves a processor out.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          env,
          // Nothing outside memory is touched, and what a module keeps it may keep from one file to the next.
          isolate: false,
          restoreMocks: true,
          include: suffix('.test.ts'),
          exclude: [...ignored, '**/*.int.test.ts', '**/*.e2e.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'int',
          env,
          include: suffix('.int.test.ts'),
          exclude: ignored,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'e2e',
          env,
          include: suffix('.e2e.test.ts'),
          exclude: ignored,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
