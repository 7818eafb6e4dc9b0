import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quickStart } from './quick-start.ts';

const SOURCES = {
  'main.mjs': `
    import { createHash } from 'node:crypto';
    import { Heavy, greeting } from './heavy.mjs';
    export const started = [...globalThis.heavyLoads];
    export const make = () => new Heavy('ü');
    export const isHeavy = (value) => value instanceof Heavy;
    export const words = () => [greeting, /^[\\u{1f534}–]$/u.test('🔴'), \`“\${greeting}”\`];
    export const digest = () => createHash('sha1').update('tide').digest('hex');
    export const later = async () => (await import('./light.mjs')).shout();`,
  'light.mjs': `import { greeting } from './heavy.mjs'; export const shout = () => greeting.toUpperCase();`,
  'heavy.mjs': `
    globalThis.heavyLoads.push('heavy');
    export const greeting = 'żółć 期限';
    export class Heavy { constructor(name) { this.name = name; } }`,
};

const loads: string[] = [];
let folder: string;
beforeAll(async () => {
  Object.assign(globalThis, { heavyLoads: loads });
  folder = mkdtempSync(join(tmpdir(), 'decisis-quick-start-'));
  for (const [name, text] of Object.entries(SOURCES)) writeFileSync(join(folder, name), text);
  const bundle = await rolldown({ input: { main: join(folder, 'main.mjs') }, plugins: [quickStart()] });
  const codeSplitting = { groups: [{ name: 'heavy', test: /heavy/ }] };
  await bundle.write({
    dir: join(folder, 'out'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting,
  });
  await bundle.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a chunk is loaded when it is first used, and says the same', async () => {
  const main = createRequire(import.meta.url)(join(folder, 'out/main.cjs')) as {
    readonly started: readonly string[];
    readonly make: () => { readonly name: string };
    readonly isHeavy: (value: unknown) => boolean;
    readonly words: () => readonly unknown[];
    readonly later: () => Promise<string>;
  };
  expect([main.started, loads]).toEqual([[], []]);
  const made = main.make();
  expect([made.name, main.isHeavy(made), main.isHeavy({})]).toEqual(['ü', true, false]);
  expect(main.words()).toEqual(['żółć 期限', true, '“żółć 期限”']);
  expect(await main.later()).toBe('ŻÓŁĆ 期限');
  expect(loads).toEqual(['heavy']);
});
