// Takes every row of the notebook away, as a browser does when space is short.

/** Runs in a page of ours, so it is whole in itself. */
export async function emptyNotebook(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('notebook');
    opening.onsuccess = () => resolve(opening.result);
  });
  const clearing = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const table of database.objectStoreNames) clearing.objectStore(table).clear();
  await new Promise((resolve) => {
    clearing.oncomplete = resolve;
  });
  database.close();
}
