import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type FetchOptions, fetchDocument } from '../../utils/net/fetch-document';

const online = { isOnline: () => true };

describe('a visit to an address', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function visit(answer: RequestListener, options: FetchOptions = {}) {
    server = createServer(answer);
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    return fetchDocument(`http://127.0.0.1:${port}/feed`, { ...online, ...options });
  }

  it('brings the bytes, their type and what recognises them next time', async () => {
    const fetched = await visit((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/plain',
        etag: '"1"',
        'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT',
      });
      response.end('سلام');
    });
    expect(fetched).toMatchObject({
      kind: 'document',
      contentType: 'text/plain',
      validators: { etag: '"1"', lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' },
    });
    expect(fetched.kind === 'document' && new TextDecoder().decode(fetched.bytes)).toBe('سلام');
  });

  it('sends the validators, and neither cookies nor a referrer', async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    const fetched = await visit(
      (request, response) => {
        headers = request.headers;
        response.writeHead(304).end();
      },
      { validators: { etag: '"1"', lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' } },
    );
    expect(fetched).toMatchObject({
      kind: 'unchanged',
      validators: { etag: '"1"', lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' },
    });
    expect(headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': 'Sun, 01 Nov 2026 00:00:00 GMT' });
    expect(headers.cookie ?? headers.referer).toBeUndefined();
  });

  it('sends a name and a password in UTF-8 where there are any, and says nothing of them', async () => {
    const asked: (string | undefined)[] = [];
    const answer: RequestListener = (request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(401).end();
    };
    // From RFC 7617, 2.1.
    const refused = await visit(answer, { login: { user: 'test', password: '123\u00a3' } });
    await visit(answer);
    expect(asked).toEqual(['Basic dGVzdDoxMjPCow==', undefined]);
    expect(refused).toEqual({ kind: 'failed', code: 'http-status', status: 401 });
  });

  it('does not keep a validator that would make too long a request', async () => {
    const fetched = await visit((_, response) => response.writeHead(200, { etag: `"${'x'.repeat(10_000)}"` }).end('x'));
    expect(fetched).toMatchObject({ kind: 'document', validators: { etag: null } });
  });

  it.each([404, 500, 410, 304])('ends in the status where the answer is %i', async (status) => {
    expect(await visit((_, response) => response.writeHead(status).end('x'))).toEqual({
      kind: 'failed',
      code: 'http-status',
      status,
    });
  });

  it('is given up as too large as soon as it is, whatever the length header says', async () => {
    let sent = 0;
    const fetched = await visit(
      (_, response) => {
        const send = (): void => {
          sent += 1;
          if (!response.destroyed && sent < 10_000) response.write(Buffer.alloc(10_000), () => setImmediate(send));
        };
        send();
      },
      { maxBytes: 100_000 },
    );
    expect(fetched).toEqual({ kind: 'failed', code: 'too-large' });
    expect(sent).toBeLessThan(1000);
  });

  it('is given up as too large where little on the wire becomes much', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const fetched = await visit((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(fetched).toEqual({ kind: 'failed', code: 'too-large' });
  });

  it('ends in time where the answer does not, in the head or in the body', async () => {
    expect(await visit(() => undefined, { timeoutMs: 100 })).toEqual({ kind: 'failed', code: 'timeout' });
    server?.closeAllConnections();
    server?.close();
    const half: RequestListener = (_, response) => {
      response.writeHead(200);
      response.write('half');
    };
    expect(await visit(half, { timeoutMs: 100 })).toEqual({ kind: 'failed', code: 'timeout' });
  });

  it('tells a cut connection from being offline', async () => {
    expect(await visit((_, response) => response.destroy())).toEqual({ kind: 'failed', code: 'unreachable' });
    let checks = 0;
    const goesOffline = () => ++checks === 1;
    server?.close();
    expect(await visit((_, response) => response.destroy(), { isOnline: goesOffline })).toEqual({
      kind: 'failed',
      code: 'offline',
    });
  });

  it('says that an answer broke off where it had begun', async () => {
    const half: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => setTimeout(() => response.destroy(), 20));
    };
    expect(await visit(half)).toEqual({ kind: 'failed', code: 'interrupted' });
  });

  it('brings the time until which its host asks to be left alone', async () => {
    const busy: RequestListener = (_, response) => response.writeHead(429, { 'retry-after': '120' }).end();
    expect(await visit(busy, { now: () => 5000 })).toEqual({
      kind: 'failed',
      code: 'http-status',
      status: 429,
      retryAt: 125_000,
    });
  });

  it('names the host that it was redirected to and may not read', async () => {
    const response = new Response('elsewhere');
    Object.defineProperty(response, 'url', { value: 'https://other.example/feed' });
    const options = { ...online, fetch: async () => response, mayContact: async () => false };
    expect(await fetchDocument('https://example.org/', options)).toEqual({
      kind: 'failed',
      code: 'needs-permission',
      host: 'other.example',
    });
  });

  /** As browsers answer: the visit fails, and all that can be found out is whether it was a redirect that leads somewhere. */
  const redirecting =
    (leadsSomewhere: boolean): typeof fetch =>
    async (_, init) => {
      if (init?.redirect === 'manual')
        return Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
      if (init?.mode === 'no-cors' && leadsSomewhere) return new Response();
      throw new TypeError('failed to fetch');
    };

  it('tells a redirect that the browser does not let it read from one without end', async () => {
    const elsewhere = await fetchDocument('https://example.org/', { ...online, fetch: redirecting(true) });
    expect(elsewhere).toEqual({ kind: 'failed', code: 'needs-permission' });
    const endless = await fetchDocument('https://example.org/', { ...online, fetch: redirecting(false) });
    expect(endless).toEqual({ kind: 'failed', code: 'unreachable' });
  });

  it('asks nobody while there is no network', async () => {
    let asked = false;
    const fetched = await visit(
      (_, response) => {
        asked = true;
        response.end();
      },
      { isOnline: () => false },
    );
    expect([fetched, asked]).toEqual([{ kind: 'failed', code: 'offline' }, false]);
  });

  it('discards an answer from a private network where the source is not on one', async () => {
    const response = new Response('inside');
    Object.defineProperty(response, 'url', { value: 'http://192.168.0.1/' });
    const fetched = await fetchDocument('https://example.org/', { ...online, fetch: async () => response });
    expect(fetched).toEqual({ kind: 'failed', code: 'private-address', host: '192.168.0.1' });
  });

  it('rejects where the caller ended it', async () => {
    const stopper = new AbortController();
    const visiting = visit(() => stopper.abort(), { signal: stopper.signal });
    await expect(visiting).rejects.toThrow('abort');
  });
});
