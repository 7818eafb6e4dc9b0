// Writes every generated file: `npm run generate`. With --check it writes nothing and fails when a file would change.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configSchema } from './generators/config-schema.ts';
import type { Generator } from './generators/generator.ts';
import { referencePages } from './generators/reference-pages.ts';
import { settingsPage } from './generators/settings-page.ts';

const GENERATORS: readonly Generator[] = [configSchema, referencePages, settingsPage];

const root = dirname(import.meta.dirname);
const isCheck = process.argv.includes('--check');
const stale: string[] = [];
let total = 0;

for (const { owns, files } of GENERATORS) {
  const wanted = files();
  total += wanted.size;
  for (const [path, content] of wanted) {
    if (readText(path) === content) continue;
    stale.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  for (const path of globSync([...owns], { cwd: root, withFileTypes: false })) {
    if (wanted.has(path) || !/\.[a-z]+$/.test(path)) continue;
    stale.push(path);
    if (!isCheck) rmSync(join(root, path));
  }
}

for (const path of stale) console.log(isCheck ? `differs  ${path}` : `written  ${path}`);
console.log(`${total} generated files, ${stale.length} ${isCheck ? 'differ: run "npm run generate"' : 'changed'}`);
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;

function readText(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
