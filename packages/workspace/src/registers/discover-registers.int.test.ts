// Finds the registers of real repositories' documents again, in the folder that holds all of them.
import { decodeSource, readDocument } from '@decisis/core';
import { absentMaterial, corpusDocuments, findMaterial, sourceRegisters } from '@decisis/testing';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { skipLoudly } from '../../test/skip-loudly.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import type { DetectRegister } from './detection.ts';
import { mayHoldDecisions } from './may-hold-decisions.ts';
import { resolveArguments } from './resolve-arguments.ts';

const material = findMaterial();

const detect: DetectRegister = (path, bytes) => {
  const { items, dialects } = readDocument(decodeSource(path, bytes));
  return items.length === 0 ? undefined : { score: 1, dialects, items: items.length, reason: '' };
};

test('the look before reading stops no real register, whatever its name', ({ skip }) => {
  if (material === undefined) return skipLoudly(skip, absentMaterial('the look at documents before they are read'));
  const documents = [...sourceRegisters(material), ...corpusDocuments(material)];
  const stopped = documents
    .filter((document) => document.humanCount !== 0)
    .flatMap((document) => document.files)
    .filter((file) => !mayHoldDecisions('x.md', Buffer.from(material.bytes(file)).toString('utf8').slice(0, 65_536)));
  expect(stopped).toEqual([]);
});

test('folders of records are found as one register each, other documents as their own', async ({ skip }) => {
  if (material === undefined) return skipLoudly(skip, absentMaterial('finding registers in a folder'));
  const root = join(material.folder, 'corpus');
  const repository = { root, hasConfig: false, foundBy: 'folder' } as const;
  const { registers } = await resolveArguments([], { repository, cwd: root, config: DEFAULT_CONFIG, detect });
  const found = new Map(registers.map((register) => [register.path, register]));
  for (const { name, isFolder, files } of corpusDocuments(material)) {
    if (!isFolder) continue;
    const inFolder = [...found.values()].filter(({ path }) => path === name || path.startsWith(`${name}/`));
    expect(
      inFolder.map((register) => register.isFolder),
      name,
    ).toEqual([true]);
    expect(inFolder[0]?.documents.length, name).toBeGreaterThan(files.length / 2);
  }
  expect(registers.length).toBeGreaterThan(40);
});
