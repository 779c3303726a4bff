// A backup: three lines of JSON, so that it can be looked at anywhere.
//
//     {"format":"medgloss-backup","version":1,"encryption":null}      or how it was encrypted
//     {"format":"medgloss-notebook", … }                              the document, or its ciphertext in base64
//     {"sha256":"…"}                                                  of the bytes of both lines above

import * as v from 'valibot';
import { type NotebookDocument, readDocument, writeDocument } from './document';
import { decrypt, type Encryption, EncryptionSchema, encrypt, newEncryption } from './encryption';
import { type Checked, refused } from './fault';
import { type FileText, readFileText } from './file-text';

const FORMAT = 'medgloss-backup';
const BEGINNING = `{"format":"${FORMAT}",`;
const VERSION = 1;

/** The bytes of a backup, encrypted if there is a passphrase. It is read back first: one that would be refused is never handed out. */
export async function makeBackup(
  document: NotebookDocument,
  passphrase?: string,
): Promise<Checked<Uint8Array<ArrayBuffer>>> {
  const encryption = passphrase === undefined ? null : newEncryption();
  const header = JSON.stringify({ format: FORMAT, version: VERSION, encryption });
  const content = writeDocument(document);
  const body =
    encryption && passphrase !== undefined
      ? JSON.stringify(await encrypt(content, { passphrase, encryption, header }))
      : content;
  const signed = new TextEncoder().encode(`${header}\n${body}\n`);
  const backup = new Blob([signed, checksumLine(await sha256(signed))]);
  const readBack = await readNotebookFile(backup, passphrase);
  return readBack.ok ? { ok: true, value: new Uint8Array(await backup.arrayBuffer()) } : readBack;
}

/** The notebook in a backup or a JSON export. "needs-passphrase": ask for it and read again. */
export async function readNotebookFile(file: Blob, passphrase?: string): Promise<Checked<NotebookDocument>> {
  const read = await readFileText(file);
  if (!read.ok) return read;
  const { text } = read.value;
  if (text.startsWith(BEGINNING)) return openBackup(read.value, passphrase);
  // A backup cut inside its first word is still told from a file of another program.
  if (BEGINNING.startsWith(text.trim())) return refused('cut-short');
  return text.trimStart().startsWith('{') ? readDocument(text) : refused('not-ours');
}

async function openBackup(
  file: FileText,
  passphrase: string | undefined,
): Promise<Checked<NotebookDocument>> {
  const { bytes, text } = file;
  const headerEnd = text.indexOf('\n');
  if (headerEnd < 0) return refused('cut-short');
  const header = text.slice(0, headerEnd);
  const opened = readHeader(header);
  if (!opened.ok) return opened;

  const bodyEnd = text.indexOf('\n', headerEnd + 1);
  const checksum = bodyEnd < 0 ? '' : text.slice(bodyEnd + 1);
  if (checksum.length < CHECKSUM_LENGTH) return refused('cut-short');
  // All bytes before the checksum, of whatever length their characters are: the checksum itself is plain ASCII.
  const signed = bytes.subarray(0, bytes.length - new TextEncoder().encode(checksum).length);
  if (checksum !== checksumLine(await sha256(signed))) return refused('wrong-checksum');

  const body = text.slice(headerEnd + 1, bodyEnd);
  const encryption = opened.value;
  if (!encryption) return readDocument(body);
  if (passphrase === undefined) return refused('needs-passphrase');
  const content = await decrypt(body.slice(1, -1), { passphrase, encryption, header });
  return content === null ? refused('wrong-passphrase') : readDocument(content);
}

/** How the backup is encrypted; null for not at all. */
function readHeader(line: string): Checked<Encryption | null> {
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch {
    return refused('not-json', { kind: 'line', line: 1, column: 1 });
  }
  const version = header instanceof Object && 'version' in header ? header.version : undefined;
  if (typeof version === 'number' && version > VERSION) return refused('newer');
  if (version !== VERSION) return refused('unknown-version');
  const checked = v.safeParse(HeaderSchema, header);
  return checked.success
    ? { ok: true, value: checked.output.encryption }
    : refused('unknown-encryption', { kind: 'line', line: 1, column: 1 });
}

const HeaderSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  encryption: v.nullable(EncryptionSchema),
});

function checksumLine(sha: string): string {
  return `{"sha256":"${sha}"}\n`;
}

const CHECKSUM_LENGTH = checksumLine('').length + 64;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
