import { createServer, type RequestListener } from 'node:http';
import type { LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { getOnce } from './get-once.ts';
import { isPublicAddress } from './public-address.ts';
import { runHttp } from './run-http.ts';

const LIMITS = { timeoutMs: 2_000, bytes: 10_000, isPrivateAllowed: true };

async function serve(
  answer: RequestListener,
): Promise<{ readonly url: string; readonly port: number; readonly seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, port, seen };
}

const SENTINEL = {
  id: 'S1',
  decision: 'D-1',
  statement: 'the harbour answers',
  kind: 'http',
  level: 'hard',
  after: undefined,
  tripwire: '503',
  origin: { path: 'decisis.toml', line: 1 },
  status: 200,
  at: 'tide.state',
  expect: { equals: 'high' },
  timeoutMs: 2_000,
} as const;

test('status and a value of the body decide', async () => {
  let [status, body] = [200, '{"tide":{"state":"high"}}'];
  const { url } = await serve((_, response) => response.writeHead(status).end(body));
  const run = async () => (await runHttp({ ...SENTINEL, url }, true)).kind;
  expect(await run()).toBe('pass');
  body = '{"tide":{"state":"low"}}';
  expect(await run()).toBe('fail');
  body = '{}';
  expect(await run()).toBe('unobserved');
  status = 503;
  expect(await run()).toBe('fail');
});

test('a redirect is an answer, and nobody follows it', async () => {
  const { url, seen } = await serve((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
  expect(await runHttp({ ...SENTINEL, url }, true)).toMatchObject({
    detail: 'the answer has status 302 instead of 200',
  });
  expect(seen).toEqual(['/']);
});

test('size and time have a limit, and a broken answer is none', async () => {
  const large = await serve((_, response) => response.end('x'.repeat(100_000)));
  await expect(getOnce(large.url, LIMITS)).rejects.toThrow('the reply is larger than 10000 bytes');
  const larger = await serve((_, response) => response.end('x'.repeat(1_100_000)));
  expect(await runHttp({ ...SENTINEL, url: larger.url }, true)).toEqual({
    kind: 'unobserved',
    reason: 'the reply is larger than 1048576 bytes',
    hint: 'ask an address whose answer is shorter',
  });
  const silent = await serve(() => undefined);
  await expect(getOnce(silent.url, { ...LIMITS, timeoutMs: 200 })).rejects.toThrow('no reply within 200 ms');
  const broken = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => response.destroy());
  });
  await expect(getOnce(broken.url, LIMITS)).rejects.toThrow(/broke off|no reply/);
  await expect(getOnce('http://127.0.0.1:1/', LIMITS)).rejects.toThrow('no reply: ECONNREFUSED');
});

/** Ways to write an IPv4 address that some parser somewhere reads. */
function encodingsOf(address: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const hex = (n: number) => n.toString(16).padStart(2, '0');
  const oct = (n: number) => `0${n.toString(8)}`;
  const low = `${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
  return [
    address,
    `${address}.`,
    String(whole),
    `0x${whole.toString(16)}`,
    `0X${whole.toString(16).toUpperCase()}`,
    `0${whole.toString(8)}`,
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${(b << 16) | (c << 8) | d}`,
    [a, b, c, d].map(oct).join('.'),
    [a, b, c, d].map((n) => `0x${hex(n)}`).join('.'),
    `${oct(a)}.${b}.0x${hex(c)}.${d}`,
    `[::ffff:${address}]`,
    `[::ffff:${low}]`,
    `[0:0:0:0:0:ffff:${low}]`,
    `[::${address}]`,
    `[64:ff9b::${address}]`,
    `[2002:${low}::]`,
    `[::ffff:0:${address}]`,
  ];
}

const INSIDE = [
  '127.0.0.1',
  '10.0.0.5',
  '169.254.169.254',
  '172.16.3.4',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '127.9.9.9',
  '198.18.0.1',
];
const NAMED = [
  '[::1]',
  '[::]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  'localhost',
  'localhost.',
];

test('SR20: no encoding of an inner address is connected to', async () => {
  const { port, seen } = await serve((_, response) => response.end('secret'));
  const hosts = [...INSIDE.flatMap(encodingsOf), ...NAMED];
  expect(hosts.length).toBeGreaterThanOrEqual(150);
  const toLoopback: LookupFunction = (_, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
  const limits = { ...LIMITS, isPrivateAllowed: false, lookup: toLoopback };
  for (const host of hosts)
    await expect(getOnce(`http://${host}:${port}/`, limits), host).rejects.toThrow(
      /not a public address|no http or https address/,
    );
  expect(seen).toEqual([]);
});

test('SR20: a name that changes its address between two looks is judged at the connection', async () => {
  const { port, seen } = await serve((_, response) => response.end('secret'));
  let looks = 0;
  const rebinding: LookupFunction = (_, _options, done) => {
    looks += 1;
    done(null, [{ address: looks === 1 ? '127.0.0.1' : '93.184.216.34', family: 4 }]);
  };
  const asked = getOnce(`http://harbour.example:${port}/`, { ...LIMITS, isPrivateAllowed: false, lookup: rebinding });
  await expect(asked).rejects.toThrow('harbour.example leads to 127.0.0.1, which is not a public address');
  const mixed: LookupFunction = (_, _options, done) =>
    done(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]);
  await expect(
    getOnce(`http://harbour.example:${port}/`, { ...LIMITS, isPrivateAllowed: false, lookup: mixed }),
  ).rejects.toThrow('leads to 10.0.0.1');
  expect([looks, seen]).toEqual([1, []]);
});

test('public addresses are public', () => {
  expect(['93.184.216.34', '1.1.1.1', '2606:4700::1111'].map(isPublicAddress)).toEqual([true, true, true]);
});

test('an address with a password, or of another kind, is refused', async () => {
  await expect(getOnce('http://user:s3cret@127.0.0.1/', LIMITS)).rejects.toThrow(
    'its address holds a user or a password',
  );
  await expect(getOnce('file:///etc/passwd', LIMITS)).rejects.toThrow('no http or https address');
});

test('a packed answer says nothing of its value, and none is asked for', async () => {
  const asked: unknown[] = [];
  const { url } = await serve((request, response) => {
    asked.push(request.headers['accept-encoding']);
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"tide":{"state":"high"}}'));
  });
  expect(await runHttp({ ...SENTINEL, url }, true)).toMatchObject({
    kind: 'unobserved',
    reason: 'the answer is packed (gzip)',
  });
  expect(await runHttp({ ...SENTINEL, url, at: undefined, expect: undefined }, true)).toEqual({ kind: 'pass' });
  expect(asked).toEqual(['identity', 'identity']);
});
