import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree, thrownBy } from '../../../test/temporary-tree.ts';
import { readAllowance } from './allowance.ts';
import type { Reach } from './reach.ts';
import { permissionOf, type OutsideSentinel } from './refuse-outside.ts';

const BASE = {
  id: 'S1',
  decision: 'D-1',
  statement: 'x',
  level: 'hard',
  after: undefined,
  tripwire: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  timeoutMs: 1_000,
  expect: { equals: 1 },
} as const;

const command = (...words: readonly string[]): OutsideSentinel => ({
  ...BASE,
  kind: 'command',
  command: words,
  exit: 0,
});
const http = (url: string): OutsideSentinel => ({ ...BASE, kind: 'http', url, status: 200, at: undefined });
const sql = (connection: string): OutsideSentinel => ({ ...BASE, kind: 'sql', connection, query: 'select 1' });

function permission(
  sentinel: OutsideSentinel,
  allow: string,
  policyOf: 'base' | 'working-tree' = 'base',
  more: Pick<Reach, 'foreign'> = { foreign: () => undefined },
) {
  const root = temporaryTree({ 'tools/check': '#!/bin/sh\n' });
  const outside = temporaryTree({ 'allow.toml': allow });
  const allowance = readAllowance(join(outside, 'allow.toml'), root);
  return permissionOf(sentinel, { environment: {}, allowance, policyOf, nowSeconds: 0, ...more }, root);
}

test('exactly what is listed is allowed, and nothing near it', () => {
  const allow = 'commands = [["npm", "audit"]]\nconnections = ["A"]\nhosts = ["harbour.example", "tide.example:8443"]';
  const isAllowed = (sentinel: OutsideSentinel) => permission(sentinel, allow).isAllowed;
  expect(isAllowed(command('npm', 'audit'))).toBe(true);
  expect(isAllowed(command('npm', 'audit', '--fix'))).toBe(false);
  expect(isAllowed(command('npm'))).toBe(false);
  expect(isAllowed(command('npm audit'))).toBe(false);
  expect(isAllowed(sql('A'))).toBe(true);
  expect(isAllowed(sql('B'))).toBe(false);
  expect(isAllowed(http('https://harbour.example/x'))).toBe(true);
  expect(isAllowed(http('https://HARBOUR.example/x'))).toBe(true);
  expect(isAllowed(http('https://harbour.example:444/x'))).toBe(false);
  expect(isAllowed(http('https://harbour.example.evil.example/'))).toBe(false);
  expect(isAllowed(http('https://tide.example:8443/'))).toBe(true);
  expect(isAllowed(http('https://tide.example/'))).toBe(false);
});

test('private addresses are a permission of their own', () => {
  expect(permission(http('http://10.0.0.1/'), 'hosts = ["10.0.0.1"]')).toMatchObject({ isPrivateAllowed: false });
  expect(permission(http('http://10.0.0.1/'), 'private-hosts = ["10.0.0.1"]')).toMatchObject({
    isPrivateAllowed: true,
  });
});

test('the lines that an administrator would add are told, whole', () => {
  const hint = (...words: Parameters<typeof permission>) => {
    const { outcome } = permission(...words) as { readonly outcome: { readonly hint: string } };
    return /^let an administrator write (.*) into \/.*allow\.toml$/.exec(outcome.hint)?.[1];
  };
  expect(permission(command('npm', 'audit'), '')).toMatchObject({
    outcome: { kind: 'unobserved', reason: 'nobody allows the command ["npm","audit"]' },
  });
  expect(hint(command('npm', 'audit'), 'commands = [["/bin/true"]]')).toBe(
    'commands = [["/bin/true"], ["npm","audit"]]',
  );
  expect(hint(sql('B'), 'connections = ["A"]')).toBe('connections = ["A", "B"]');
  expect(hint(http('https://harbour.example/x'), '')).toBe('hosts = ["harbour.example"]');
  for (const host of ['127.0.0.1:9090', 'localhost:9090', '[::1]:9090', '10.1.2.3:80'])
    expect(hint(http(`https://${host}/`), '')).toBe(`private-hosts = ["${host}"]`);
  expect(hint(sql('B'), 'working-tree = true', 'working-tree')).toBe('connections = ["B"]');
});

test.each([
  '169.254.169.254',
  '169.254.170.2:80',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:169.254.169.254]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'metadata.google.internal',
  'METADATA.google.internal.',
  'metadata.goog',
  'instance-data.ec2.internal',
])('no line is proposed for %s, where a cloud hands out credentials', (host) => {
  const allowed = 'hosts = ["harbour.example"]\nprivate-hosts = ["10.0.0.1"]';
  for (const sentinel of [http(`http://${host}/`), http(`http://${host}:8080/x`)].slice(
    0,
    host.includes(':80') ? 1 : 2,
  )) {
    const { outcome } = permission(sentinel, allowed) as { readonly outcome: { readonly hint: string } };
    expect(outcome.hint).toBe('ask another address: at this one a cloud hands out credentials of the machine');
  }
});

test('without a file of an administrator all of it is told at once', () => {
  const root = temporaryTree();
  const reach = { environment: {}, allowance: undefined, policyOf: 'working-tree', nowSeconds: 0 } as const;
  expect(permissionOf(sql('A'), reach, root)).toMatchObject({
    outcome: {
      hint: 'let an administrator write connections = ["A"] and working-tree = true into a file outside of the repository, and name it with --allow or DECISIS_ALLOW',
    },
  });
});

test('a working tree runs only what it is trusted with, and no program of its own', () => {
  const allow = 'commands = [["/bin/true"], ["tools/check"], ["./tools/../tools/check"]]';
  expect(permission(command('/bin/true'), allow, 'working-tree').isAllowed).toBe(false);
  expect(permission(command('/bin/true'), `${allow}\nworking-tree = true`, 'working-tree').isAllowed).toBe(true);
  expect(permission(command('tools/check'), allow).isAllowed).toBe(false);
  expect(permission(command('./tools/../tools/check'), allow).isAllowed).toBe(false);
});

test('a link into the repository, or from it, is inside of it', () => {
  const root = temporaryTree({ 'allow.toml': '' });
  const outside = temporaryTree({ 'allow.toml': '' });
  symlinkSync(join(root, 'allow.toml'), join(outside, 'to-inside.toml'));
  symlinkSync(join(outside, 'allow.toml'), join(root, 'to-outside.toml'));
  for (const path of [join(outside, 'to-inside.toml'), join(root, 'to-outside.toml')])
    expect(thrownBy(() => readAllowance(path, root))).toMatchObject({ code: 'DCS_SENTINEL_ALLOW_FILE' });
  expect(thrownBy(() => readAllowance(join(outside, 'none.toml'), root))).toMatchObject({
    data: { problem: 'cannot be read: it is gone' },
  });
});

test('SR01 no program runs beside a file that is not of the base, nor where nobody knows; other kinds load none', () => {
  const allow = 'commands = [["npm", "audit"]]\nconnections = ["A"]';
  const reasonOf = (more: Pick<Reach, 'foreign'>) => {
    const { outcome } = permission(command('npm', 'audit'), allow, 'base', more) as { outcome: { reason: string } };
    return outcome.reason;
  };
  expect(reasonOf({ foreign: () => ({ path: 'a.js', how: 'changed' }) })).toBe(
    'a.js is not as the base has it, and the command may load it',
  );
  expect(reasonOf({})).toBe('nobody knows whether the files that it may load are those of the base');
  const foreign = () => ({ path: 'a.js', how: 'added' }) as const;
  expect(permission(sql('A'), allow, 'base', { foreign }).isAllowed).toBe(true);
  expect(permission(command('npm', 'audit'), `${allow}\nworking-tree = true`, 'base', { foreign }).isAllowed).toBe(
    true,
  );
});
