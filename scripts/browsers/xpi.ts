import { pack, readFolder } from '../packages/archive';

/** A folder as an uncompressed ZIP archive, which is what Firefox installs for good. */
export const packXpi = async (folder: string): Promise<Uint8Array> => pack(await readFolder(folder), { level: 0 });
