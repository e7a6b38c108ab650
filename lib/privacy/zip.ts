import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

export interface ZipEntry {
  /** A path inside the archive, with forward slashes. */
  name: string;
  bytes: Uint8Array;
}

const deflate = promisify(deflateRaw);
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const MOST_BYTES = 0xffff_ffff;
const MOST_ENTRIES = 0xffff;

/**
 * A zip archive as a stream of bytes, each entry packed as it comes (APPNOTE 6.3, without zip64: below 4 GiB and 65,535
 * entries). Throws for a name that leads out of the archive, and for more than fits.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of entries) {
    if (!/^[^/\\:\0]+(\/[^/\\:\0]+)*$/.test(name) || name.split("/").includes(".."))
      throw new Error("not a name inside an archive");
    const packed = await deflate(bytes);
    const fields = header(name, bytes, packed);
    const local = Buffer.concat([word(0x04034b50), fields, short(0), Buffer.from(name)]);
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        short(20),
        fields,
        short(0),
        short(0),
        short(0),
        short(0),
        word(0),
        word(offset),
        Buffer.from(name),
      ]),
    );
    offset += local.length + packed.length;
    if (offset > MOST_BYTES || directory.length > MOST_ENTRIES)
      throw new Error("more than a zip archive holds");
    yield local;
    yield packed;
  }
  const index = Buffer.concat(directory);
  const count = short(directory.length);
  yield index;
  yield Buffer.concat([
    word(0x06054b50),
    short(0),
    short(0),
    count,
    count,
    word(index.length),
    word(offset),
    short(0),
  ]);
}

/** What the entry's two headers share, from the version on; dates are left at the epoch of DOS, 1980-01-01. */
function header(name: string, bytes: Uint8Array, packed: Buffer): Buffer {
  return Buffer.concat([
    short(20),
    short(UTF8_NAMES),
    short(DEFLATED),
    short(0),
    short(0x21),
    word(crc32(bytes)),
    word(packed.length),
    word(bytes.length),
    short(Buffer.byteLength(name)),
  ]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
