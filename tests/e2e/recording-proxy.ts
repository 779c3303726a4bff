// A proxy on this machine that a browser sends all its requests through, those of workers too: what it was asked for is
// everything. It hands on what is for this machine, and nothing else.

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** Addresses that were asked for, what browsers ask of their own makers left out; of what is encrypted only the host. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Where browsers look for updates, settings and accounts, whatever they are told not to. */
const MAKERS = /(^|\.)(mozilla\.(com|net|org)|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

export async function recordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const record = (address: string) => {
    const { hostname } = new URL(address);
    if (!MAKERS.test(hostname)) asked.push(address);
    return hostname;
  };
  const server = createServer((incoming, answer) => {
    const address = incoming.url ?? '';
    if (record(address) !== 'localhost') return void answer.writeHead(502).end();
    const { method, headers } = incoming;
    const onward = request(address, { method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url }, socket) => {
    record(`https://${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    ...{ port, asked },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
