// Hands a file to the browser's own downloads: no permission is needed, and where it goes is the reader's choice.

/** Long enough for a browser that asks the reader where to put it. */
const KEPT_FOR = 10 * 60_000;

/** Downloads a file under this name. */
export function download(content: BlobPart, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
