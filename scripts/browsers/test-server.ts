/** A web server on loopback that answers as a test tells it to, and writes down what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface ServedRequest {
  path: string;
  host: string;
  headers: IncomingHttpHeaders;
}

export interface TestServer {
  port: number;
  /** The address of `path` under a host name of the tests' own. */
  url(path: string, host?: string): string;
  /** Answers `path` by `handler` from now on; a text is served as the type that the path's ending says. */
  serve(path: string, answer: Handler | string): void;
  requests: readonly ServedRequest[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

const asHandler =
  (path: string, text: string): Handler =>
  (_, response) => {
    const contentType = TYPES[path.split('.').pop() ?? ''] ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': contentType }).end(text);
  };

export async function startTestServer(defaultHost = 'news.test'): Promise<TestServer> {
  const handlers = new Map<string, Handler>();
  const requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, host: request.headers.host ?? '', headers: request.headers });
    const handler = handlers.get(path);
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = defaultHost) => `http://${host}:${port}${path}`,
    serve: (path, answer) => handlers.set(path, typeof answer === 'string' ? asHandler(path, answer) : answer),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
