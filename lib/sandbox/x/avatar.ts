import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const cells = 5;
const scale = 16;
const side = cells * scale;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A picture of 80 by 80 drawn from the id alone: the same person always looks the same. */
export function avatarPng(id: string): Buffer {
  const seed = createHash("sha256").update(id).digest();
  const color = [seed[0] ?? 0, seed[1] ?? 0, seed[2] ?? 0].map((value) => 48 + (value >> 1));
  const rows: Buffer[] = [];
  for (let y = 0; y < side; y += 1) {
    const row = Buffer.alloc(1 + side * 3, 240);
    row[0] = 0;
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(x / scale);
      const mirrored = Math.min(column, cells - 1 - column);
      const bit = (seed[3 + Math.floor(y / scale)] ?? 0) >> mirrored;
      if (bit & 1) row.set(color, 1 + x * 3);
    }
    rows.push(row);
  }
  const head = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
