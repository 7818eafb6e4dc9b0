import { lookup as lookUpName } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Reply } from '@decisis/core';
import { isPublicAddress } from './public-address.ts';

/** What one request may do. */
export interface RequestLimits {
  readonly timeoutMs: number;
  readonly bytes: number;
  /** Whether it may go to loopback and private addresses. */
  readonly isPrivateAllowed: boolean;
  /** Finds the addresses of a name; the system's when undefined. */
  readonly lookup?: LookupFunction;
}

/** Why a request gave no reply. No text of the reply is in it. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  /** What helps, as an order; a general one when absent. */
  readonly hint: string | undefined;

  constructor(reason: string, hint?: string) {
    super(reason);
    this.hint = hint;
  }
}

/**
 * The reply to one GET request. The address is judged at the moment of the connection, so that a name cannot change in between;
 * redirects are replies like others; nothing of the environment goes along. Rejects with a {@link RequestFailure}.
 */
export function getOnce(address: string, limits: RequestLimits): Promise<Reply> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return Promise.reject(new RequestFailure('its address is no http or https address'));
  if (url.username !== '' || url.password !== '')
    return Promise.reject(new RequestFailure('its address holds a user or a password'));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A written address is never looked up.
  if (isIP(host) !== 0 && !limits.isPrivateAllowed && !isPublicAddress(host))
    return Promise.reject(new RequestFailure(`${host} is not a public address`));
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
      method: 'GET',
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'decisis', connection: 'close' },
      agent: false,
      lookup: judgedLookup(limits),
    });
    const fail = (reason: string, hint?: string) => {
      clearTimeout(late);
      reject(new RequestFailure(reason, hint));
      request.destroy();
    };
    const late = setTimeout(() => fail(`no reply within ${limits.timeoutMs} ms`), limits.timeoutMs);
    request.on('error', (error) =>
      fail(error instanceof RequestFailure ? error.message : `no reply: ${wordsOf(error)}`),
    );
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limits.bytes)
          fail(`the reply is larger than ${limits.bytes} bytes`, 'ask an address whose answer is shorter');
        else chunks.push(chunk);
      });
      response.on('error', (error) => fail(`the reply broke off: ${wordsOf(error)}`));
      response.on('aborted', () => fail('the reply broke off'));
      response.on('end', () => {
        clearTimeout(late);
        const packed = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
        resolve({
          code: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
          ...(packed === '' || packed === 'identity' ? {} : { packed }),
        });
      });
    });
    request.end();
  });
}

function judgedLookup({ isPrivateAllowed, lookup = lookUpName }: RequestLimits): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      const refused = isPrivateAllowed ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (error !== null || first === undefined) done(error ?? new RequestFailure(`${name} has no address`), '');
      else if (refused !== undefined)
        done(new RequestFailure(`${name} leads to ${refused.address}, which is not a public address`), '');
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function wordsOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === 'string' ? code : String(message);
}
