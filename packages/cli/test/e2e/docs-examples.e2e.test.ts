// Every complete piece of decisis.toml that a page shows is put into a repository as a reader would paste it: with the files
// that the page shows, else with the decisions that the piece names. A check of it has to come out clean.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const DOCS = fileURLToPath(new URL('../../../../docs/', import.meta.url));
const PAGES = [
  '../README.md',
  ...readdirSync(`${DOCS}how-to`).map((name) => `how-to/${name}`),
  ...readdirSync(`${DOCS}explanation`).map((name) => `explanation/${name}`),
];

const FENCE = /^(`{3,})(\w*)[ \t]*(\S*)[ \t]*\n([\s\S]*?)^\1[ \t]*$/gm;
/** A paragraph that ends in a path and a colon says what the file below it is. */
const NAMED = /`([\w./-]+\.\w+)`:\n+$/;
/** A sentinel that nobody allows to ask, or that has no file to look at, is never green: its page says so. */
const UNRUNNABLE = ['how-to/hold-code-to-decisions.md', 'how-to/survey-a-database.md'];

interface Page {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly settings: ReadonlyArray<{ readonly line: number; readonly text: string }>;
}

function pageOf(name: string): Page {
  const page = readFileSync(`${DOCS}${name}`, 'utf8');
  const files: Record<string, string> = {};
  const settings: Array<{ line: number; text: string }> = [];
  for (const { 2: language, 3: more, 4: text = '', index } of page.matchAll(FENCE)) {
    const path = NAMED.exec(page.slice(Math.max(0, index - 300), index))?.[1];
    const line = page.slice(0, index).split('\n').length;
    if (language === 'toml' && more === '' && isSettings(text)) settings.push({ line, text });
    else if (path !== undefined && ['markdown', 'text'].includes(language ?? '')) files[path] = text;
  }
  return { name, files, settings };
}

/** Complete settings begin with a table: keys alone go into one. The lockfile is TOML too, and another file. */
function isSettings(text: string): boolean {
  return /^(?:\s*#[^\n]*\n)*\s*\[/.test(text) && !text.startsWith('[[lock]]');
}

/** Decisions that are named by what is pasted: a reader has them. */
function decisionsOf(text: string): string {
  const ids = new Set(Array.from(text.matchAll(/^(?:decision|item) = "([^"]+)"/gm), ([, id = '']) => id));
  const rows = [...ids, 'Z-900'].map(
    (id) => `| ${id} | What to do about ${id} | open | @example/platform | 2026-01-05 |\n`,
  );
  return `| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n${rows.join('')}`;
}

const EXAMPLES = PAGES.map(pageOf).flatMap(({ name, files, settings }) =>
  settings.map(({ line, text }) => ({ name, line, files, text })),
);

describe('settings that a page shows', () => {
  test('are found', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(12);
    const gates = EXAMPLES.filter(({ name }) => name === 'how-to/gates-and-readiness.md');
    expect(gates.map(({ files }) => Object.keys(files))[0]).toEqual(['plan/open.md', 'plans/moved-appointments.md']);
  });

  test.each(EXAMPLES)('$name:$line are clean as they are pasted', ({ name, files, text }) => {
    const own = Object.keys(files).length > 0 ? files : { 'open.md': decisionsOf(text) };
    const root = temporaryRepository({ ...own, 'decisis.toml': text });
    const { out, err } = runCli(root, ['check', '--json', '--as-of', '2026-01-15']);
    expect(err).toBe('');
    const { findings } = JSON.parse(out) as { findings: Array<{ ruleId: string; severity: string; message: string }> };
    const told = findings.filter(
      ({ ruleId, severity }) =>
        severity === 'error' &&
        // The decision of the register is overdue so that what excuses it is used.
        ruleId !== 'resolution/overdue' &&
        !(ruleId === 'sentinel/unrunnable' && UNRUNNABLE.includes(name)),
    );
    expect(told.map(({ message }) => message)).toEqual([]);
  });
});
