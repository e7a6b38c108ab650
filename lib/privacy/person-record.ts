import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readHits } from "./read-hits";
import { readPerson } from "./read-person";
import { readRecord } from "./read-record";
import type { RecordedItem } from "./rules/recorded";
import type { ZipEntry } from "./zip";

const PAGE = 200;
/** A zip archive without zip64 ends below 4 GiB; what does not fit is named in the manifest. */
const MOST_BYTES = 3_900_000_000;

/** How many steps the making has: interactions and files. */
export async function countPersonRecord(ctx: Ctx, customerId: string): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ steps: number }[]>`
    SELECT (count(*) + coalesce(sum((SELECT count(*) FROM "Attachment" a WHERE a."interactionId" = i.id AND a.key IS NOT NULL)), 0))::int
      AS steps FROM "Interaction" i WHERE i."customerId" = ${customerId}::uuid`;
  return row?.steps ?? 0;
}

/**
 * Everything of one person, as entries of an archive: who they are, what was said in pages of 200, what incidents meant
 * for them, what the desk did and who looked, their files under names of ours, and a manifest with the hash of each. Nobody else's, no key or token.
 */
export async function* personRecord(
  ctx: Ctx,
  customerId: string,
  progress: (done: number) => Promise<void>,
): AsyncGenerator<ZipEntry> {
  const manifest: { name: string; bytes: number; sha256: string; leftOut?: "too-large" | "not-clean" }[] = [];
  let size = 0;
  let done = 0;
  const entry = (name: string, bytes: Uint8Array): ZipEntry => {
    size += bytes.length;
    manifest.push({ name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    return { name, bytes };
  };
  const { audit, ...person } = await readPerson(ctx, customerId);
  yield entry("person.json", json(person));
  yield entry("incidents.json", json(await readHits(ctx, customerId)));
  yield entry("audit.json", json(audit));
  let after = "";
  for (let page = 1; ; page++) {
    const items = await readRecord(ctx, pageAfter(customerId, after));
    const last = items
      .map(({ id }) => id)
      .sort()
      .at(-1);
    if (!last) break;
    after = last;
    yield entry(`interactions/${String(page).padStart(4, "0")}.json`, json(items));
    done += items.length;
    for (const file of items.flatMap((item) => item.files)) {
      const stored = await readFile(ctx, file);
      if (!stored) continue;
      const name = `files/${file.id}-${file.name || "file"}`;
      const isTooLarge = size + stored.length > MOST_BYTES;
      if (isTooLarge || file.state !== "stored") {
        const leftOut = isTooLarge ? "too-large" : "not-clean";
        manifest.push({ name, bytes: stored.length, sha256: file.sha256 ?? "", leftOut });
      } else yield entry(name, stored);
      done += 1;
    }
    await progress(done);
  }
  yield { name: "manifest.json", bytes: json({ format: "caret-person-1", customerId, entries: manifest }) };
}

function pageAfter(customerId: string, after: string) {
  const from = after === "" ? sql`` : sql`AND id > ${after}::uuid`;
  return sql`SELECT id FROM "Interaction" WHERE "customerId" = ${customerId}::uuid ${from} ORDER BY id LIMIT ${PAGE}`;
}

async function readFile(ctx: Ctx, { id }: RecordedItem["files"][number]): Promise<Uint8Array | null> {
  const row = await ctx.db.attachment.findUnique({ where: { id }, select: { key: true } });
  return row?.key ? ctx.files.get(row.key) : null;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
