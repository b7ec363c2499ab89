/**
 * Files of ours that no other site can reach, in the origin private file system: apart from IndexedDB, which an engine may throw
 * away as a whole where a part of it is damaged. A file is there whole, or as it was before.
 */

export interface OwnFile {
  name: string;
  /** Bytes; 0 where the writing of a new one was cut off. */
  size: number;
}

/** Whether there are such files at all, as there are in every browser that is meant. */
export const hasOwnFiles = (): boolean => globalThis.navigator?.storage?.getDirectory !== undefined;

/** The folder `name` of ours; rejects where the browser gives this profile none. */
export async function openFolder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(name, { create: true });
}

export async function listFiles(folder: FileSystemDirectoryHandle): Promise<OwnFile[]> {
  const files: OwnFile[] = [];
  for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
    // One that is being written right now has a twin in Chromium.
    if (handle.kind !== 'file' || handle.name.endsWith('.crswap')) continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    files.push({ name: handle.name, size });
  }
  return files;
}

/** The text of a file, or null where there is none of that name. */
export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  try {
    const handle = await folder.getFileHandle(name);
    return await (await handle.getFile()).text();
  } catch (error) {
    if ((error as DOMException).name === 'NotFoundError') return null;
    throw error;
  }
}

/** Writes a file; what has been written is in its place only once all of it is. */
export async function writeFile(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    if ((await handle.getFile()).size === 0) await removeFile(folder, name);
    throw error;
  }
}

export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name).catch((error: DOMException) => {
    if (error.name !== 'NotFoundError') throw error;
  });
}
