// Puts a text into the clipboard in answer to a press, on pages without https and in frames too.

/** Whether it is there now. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a safe context, or a frame that may not: the older way needs no leave.
    return copyByCommand(document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let isCopied = false;
  const put = (event: ClipboardEvent) => {
    // Pages add to what is copied from them.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  window.addEventListener('copy', put, { capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return isCopied;
}
