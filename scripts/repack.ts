// Makes a package the same, byte for byte, wherever and whenever it was built: its files in the order of their names, all
// with one date. WXT's own carry the moment of the build.

import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** The earliest date that a zip can hold, and a little. */
const DATE = new Date(Date.UTC(1980, 1, 1));

/** Writes the zip at `path` anew. */
export async function repack(path: string): Promise<void> {
  const built = await JSZip.loadAsync(await readFile(path));
  const files = Object.values(built.files).filter(({ dir }) => !dir);
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const same = new JSZip();
  for (const file of files)
    same.file(file.name, await file.async('uint8array'), { date: DATE, createFolders: false });
  await writeFile(
    path,
    await same.generateAsync({
      type: 'nodebuffer',
      compression: 'DEFLATE',
      compressionOptions: { level: 9 },
    }),
  );
}
