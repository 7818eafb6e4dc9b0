import { ERROR_CODES, errorEntry, ERRORS, findingEntry, FINDINGS, RULE_IDS } from '@decisis/core';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorPagePath, findingPagePath } from './reference-pages.ts';
import { settingsPage } from './settings-page.ts';

const root = dirname(dirname(import.meta.dirname));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const find = (glob: string) => globSync(glob, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] });

/** The first line of a page that is no heading. */
const firstLine = (text: string) => text.split('\n').find((line) => line !== '' && !line.startsWith('#'));

describe.each(ERROR_CODES)('%s', (code) => {
  test('has a page of its own that opens with its title', () => {
    const text = read(errorPagePath(code));
    expect(text.startsWith(`# ${code}\n`)).toBe(true);
    expect(firstLine(text)).toBe(errorEntry(code).title);
  });
});

describe.each(RULE_IDS)('%s', (id) => {
  test('has a page of its own that opens with its description', () => {
    const text = read(findingPagePath(id));
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(firstLine(text)).toBe(findingEntry(id).docs.description);
  });
});

test('no page stands without its code', () => {
  const codes = find('docs/reference/errors/**/*.md').map((path) => basename(path, '.md'));
  expect(codes.toSorted()).toEqual([...ERROR_CODES].toSorted());
  const ids = find('docs/reference/findings/**/*.md').map((path) =>
    path.slice('docs/reference/findings/'.length, -'.md'.length),
  );
  expect(ids.toSorted()).toEqual([...RULE_IDS].toSorted());
});

test('the unions of TypeScript name what the catalogues hold: key, code and id are one string', () => {
  for (const [key, entry] of Object.entries(ERRORS)) expect(entry.code).toBe(key);
  for (const [key, entry] of Object.entries(FINDINGS)) expect(entry.id).toBe(key);
});

test('sources and documentation name only codes and findings that exist', () => {
  const categories = [...new Set(RULE_IDS.map((id) => id.split('/')[0]))].join('|');
  const finding = new RegExp(`["'\`](?:explain )?((?:${categories})/[a-z]+(?:-[a-z]+)*)["'\`]`, 'g');
  const unknown: string[] = [];
  for (const path of [...find('packages/*/src/**/*.ts'), ...find('docs/**/*.md'), ...find('*.md')]) {
    const text = read(path);
    const codes = [...text.matchAll(/\bDCS_[A-Z]+(?:_[A-Z]+)+\b/g)].map(([code]) => code);
    const ids = [...text.matchAll(finding)].map(([, id]) => id ?? '');
    unknown.push(...codes.filter((code) => !Object.hasOwn(ERRORS, code)).map((code) => `${path}: ${code}`));
    unknown.push(...ids.filter((id) => !Object.hasOwn(FINDINGS, id)).map((id) => `${path}: ${id}`));
  }
  expect(unknown).toEqual([]);
});

test('the page of settings tells the keys of tables inside of tables', () => {
  const page = settingsPage.files().get('docs/reference/decisis-toml.md') ?? '';
  for (const [heading, key] of [
    ['### [[embargo.adapter]]', 'approval'],
    ['### [[survey.table]]', 'columns'],
    ['### [[plan.node]]', 'after'],
  ] as const)
    expect(page.split(heading)[1]?.split('\n#')[0], heading).toContain(`| \`${key}\` |`);
});
