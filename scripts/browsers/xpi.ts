import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** A folder as an uncompressed ZIP archive (APPNOTE.TXT 4.3), which is what Firefox installs for good. */
export async function packXpi(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files.sort()) {
    const name = Buffer.from(relative(folder, file).split(sep).join('/'));
    const content = await readFile(file);
    const fields = fileFields(name, content);
    bodies.push(Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, content]));
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, placeFields(offset), name]));
    offset += 4 + fields.length + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, endRecord(files.length, central.length, offset)]);
}

/** The fields that a local header and a directory entry share: version, flags (UTF-8 names), no compression, sizes. */
function fileFields(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  // 1 January 1980, the format's first day: an archive depends on nothing but its files.
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** The rest of a directory entry: no comment, first disk, no attributes, where the file's local header begins. */
function placeFields(offset: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(offset, 10);
  return fields;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
