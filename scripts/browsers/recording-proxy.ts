/**
 * A loopback proxy that every request of a browser goes through: it writes down each host that was contacted, and gives
 * host names of the tests' own (any name under `.test`, RFC 2606) to servers on this machine. Nothing leaves the machine.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  at: number;
  method: string;
  host: string;
  /** The whole address; for a tunnel (https) only host and port are known. */
  url: string;
  headers: IncomingHttpHeaders;
}

export interface RecordingProxy {
  port: number;
  requests: readonly RecordedRequest[];
  /** The names of all hosts contacted since the start or the last `forget`, sorted, without the browser's own. */
  hosts(): string[];
  forget(): void;
  /** From now on the server at `origin`, on this machine, stands in for a host on the web. */
  standIn(host: string, origin: string): void;
  close(): Promise<void>;
}

/** Where the drivers send what a browser asks for by itself (its updates, its maker's services), to tell it apart. */
export const BROWSER_OWN_HOST = 'browser-own.invalid';

const isOnThisMachine = (host: string): boolean =>
  host === '127.0.0.1' || host === 'localhost' || host === '[::1]' || host.endsWith('.test');

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  /** The ports of servers that stand in for hosts on the web. */
  const standIns = new Map<string, string>();
  const record = (method: string, host: string, url: string, headers: IncomingHttpHeaders): void => {
    requests.push({ at: Date.now(), method, host, url, headers });
  };

  const server = createServer((incoming, answer) => {
    const url = new URL(incoming.url ?? '', 'http://proxy.invalid');
    record(incoming.method ?? '', url.hostname, url.href, incoming.headers);
    const port = standIns.get(url.hostname) ?? (isOnThisMachine(url.hostname) ? url.port || '80' : null);
    if (port !== null) forward(url, port, incoming, answer);
    else incoming.socket.destroy();
  });
  server.on('connect', (incoming, socket) => {
    const target = incoming.url ?? '';
    record('CONNECT', target.replace(/:\d+$/, ''), target, incoming.headers);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    hosts: () => [...new Set(requests.map(({ host }) => host))].filter((host) => host !== BROWSER_OWN_HOST).sort(),
    forget: () => requests.splice(0),
    standIn: (host, origin) => standIns.set(host, new URL(origin).port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hands the request on as it is; whatever breaks on one side breaks on the other, as it would without a proxy. */
function forward(url: URL, port: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const outgoing = request({
    host: '127.0.0.1',
    port,
    method: incoming.method,
    path: url.pathname + url.search,
    headers: { ...incoming.headers, connection: 'close' },
    agent: false,
  });
  outgoing.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.on('error', () => answer.destroy());
    response.on('aborted', () => answer.destroy());
    response.pipe(answer);
  });
  outgoing.on('error', () => answer.destroy());
  answer.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
