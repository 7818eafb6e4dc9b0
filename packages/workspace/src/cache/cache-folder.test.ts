import { expect, test } from 'vitest';
import { cacheFolderOf } from './cache-folder.ts';

const pathOf = (env: Readonly<Record<string, string>>): string | undefined => cacheFolderOf(env, '/srv/quay')?.path;

test('the folder is the one named, else that of the system convention, else one in the home', () => {
  const env = { HOME: '/home/ana', XDG_CACHE_HOME: '/var/ana', DECISIS_CACHE_DIR: '/fast/ana' };
  expect(pathOf(env)).toBe('/fast/ana');
  expect(pathOf({ ...env, DECISIS_CACHE_DIR: '' })).toBe('/var/ana/decisis');
  expect(pathOf({ HOME: '/home/ana' })).toBe('/home/ana/.cache/decisis');
  expect(pathOf({ HOME: '/home/ana', DECISIS_CACHE_DIR: 'kept' })).toBe('/srv/quay/kept');
  expect(pathOf({ HOME: '/home/ana', DECISIS_CACHE_DIR: '~/kept' })).toBe('/home/ana/kept');
  expect(pathOf({ DECISIS_CACHE_DIR: '~kept' })).toBe('/srv/quay/~kept');
});

test('a relative XDG_CACHE_HOME is ignored, as its convention says', () => {
  expect(pathOf({ HOME: '/home/ana', XDG_CACHE_HOME: 'caches' })).toBe('/home/ana/.cache/decisis');
});

test('there is none when it is switched off, or when nobody knows where', () => {
  expect(pathOf({ HOME: '/home/ana', DECISIS_CACHE_DIR: '/fast/ana', DECISIS_CACHE: 'off' })).toBeUndefined();
  expect(pathOf({})).toBeUndefined();
  expect(pathOf({ HOME: '' })).toBeUndefined();
});
