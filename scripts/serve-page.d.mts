/** A server that runs until it is closed. */
export interface Served {
  readonly origin: string;
  readonly close: () => void;
}
export function serveFolder(folder: string): Promise<Served>;
export function servePage(target: string): Promise<{ readonly url: string; readonly close: () => void }>;
