// WebDriver BiDi (w3.org/TR/webdriver-bidi), the protocol that Firefox itself is automated by: commands with their answers,
// and events. Spoken without a layer between, because those that exist lose a click, or a page of an extension that gets
// another process while it loads, now and then.

import { WebSocket } from 'ws';

export interface BiDi {
  /** Gives the command's result; rejects with what the browser says, the command's name before it. */
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  /** Calls back at each event of that name, which the session must have subscribed to. */
  on(event: string, callBack: (params: never) => void): void;
  close(): void;
}

type Message =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: string; readonly message: string }
  | { readonly type: 'event'; readonly method: string; readonly params: never };

interface Pending {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** A session with the browser that listens at `address`. */
export async function connect(address: string, capabilities: object = {}): Promise<BiDi> {
  const socket = new WebSocket(`${address}/session`, { maxPayload: 2 ** 30 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const pending = new Map<number, Pending>();
  const callBacks: { event: string; callBack: (params: never) => void }[] = [];
  let last = 0;

  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message; // what the specification promises
    if (message.type === 'event') {
      for (const { event, callBack } of callBacks) if (event === message.method) callBack(message.params);
      return;
    }
    const asked = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'success') asked?.resolve(message.result as never);
    else asked?.reject(new Error(`${asked.method}: ${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { method, reject } of pending.values()) reject(new Error(`${method}: Firefox has gone`));
  });

  const bidi: BiDi = {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { method, resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (event, callBack) => callBacks.push({ event, callBack }),
    close: () => socket.close(),
  };
  await bidi.send('session.new', { capabilities: { alwaysMatch: capabilities } });
  return bidi;
}
