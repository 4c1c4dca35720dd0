/** A file, and its name with the folders it lies in. */
export interface Placed {
  readonly path: string;
  readonly file: File;
}

/** As many as one import takes; more are refused there, and a disk need not be read to its end before. */
const MOST = 2000;

/** Those parts of the browser's entries that are used. */
interface Entry {
  readonly isFile: boolean;
  readonly fullPath: string;
  file?(found: (file: File) => void, failed: (failure: unknown) => void): void;
  createReader?(): { readEntries(found: (entries: Entry[]) => void, failed: (failure: unknown) => void): void };
}

/** All files that were dropped, those in folders too. It must be called while the drop is handled. */
export async function filesIn(carried: Pick<DataTransfer, 'items' | 'files'>): Promise<Placed[]> {
  // The entries are there only until the event ends, so they are taken before anything is waited for.
  const entries = [...carried.items].map((item) => item.webkitGetAsEntry() as Entry | null).filter((entry) => entry !== null);
  if (!entries.length) return [...carried.files].map((file) => ({ path: file.name, file }));
  const files: Placed[] = [];
  for (const entry of entries) await gather(entry, files);
  return files;
}

async function gather(entry: Entry, into: Placed[]): Promise<void> {
  if (into.length >= MOST) return;
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) => entry.file?.(found, failed));
    into.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = entry.createReader?.();
  // A folder is read in pieces, until one is empty.
  for (let piece = await read(reader); piece.length; piece = await read(reader)) {
    for (const inner of piece) await gather(inner, into);
  }
}

function read(reader: ReturnType<NonNullable<Entry['createReader']>> | undefined): Promise<Entry[]> {
  return new Promise((found, failed) => (reader ? reader.readEntries(found, failed) : found([])));
}
