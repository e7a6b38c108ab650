import type { Ctx } from "@/lib/context/ctx";
import { forgetJobLines } from "./forget-job-lines";
import { recogniseCharset } from "./rules/charset";
import { LONGEST_NAME, namesIn } from "./rules/names-in-text";

/** Not through yet: started again, the list would bring back who was forgotten. */
const OPEN = ["draft", "waiting", "running", "checked"];

interface Wish {
  /** What somebody was known by. */
  knownBy: readonly string[];
  /** Files that came later say what is known of them now. */
  uploadedBefore: Date;
}

/**
 * Lets go of every uploaded file in which somebody who is forgotten stands, with its wrong rows. A list that was not
 * through fails with `import-names-erased`; what was taken in stays. Files are read as streams. May run twice.
 */
export async function forgetListsNaming(ctx: Ctx, { knownBy, uploadedBefore }: Wish): Promise<void> {
  if (knownBy.length === 0) return;
  const names = namesIn(knownBy);
  const jobs = await ctx.db.job.findMany({
    where: { fileKey: { not: null }, createdAt: { lte: uploadedBefore } },
    select: { id: true, fileKey: true, plan: true },
    orderBy: { id: "asc" },
  });
  for (const { id, fileKey, plan } of jobs) {
    if (!fileKey || !(await isNamed(ctx, fileKey, charsetOf(plan), names))) continue;
    await ctx.files.delete(fileKey);
    await ctx.db.$executeRaw`
      UPDATE "Job" SET "fileKey" = NULL, "leaseUntil" = NULL, "endedAt" = coalesce("endedAt", ${ctx.now()}::timestamptz),
        failure = CASE WHEN state = ANY(${OPEN}) THEN '{"code": "import-names-erased", "values": {}}'::jsonb ELSE failure END,
        state = CASE WHEN state = ANY(${OPEN}) THEN 'failed' ELSE state END
      WHERE id = ${id}::uuid`;
    await forgetJobLines(ctx, id);
  }
}

/** Also true of a file that is gone already: then the rest of it goes too. */
async function isNamed(
  ctx: Ctx,
  key: string,
  charset: string | null,
  names: (text: string) => boolean,
): Promise<boolean> {
  const stream = await ctx.files.getStream(key);
  if (!stream) return true;
  let decoder: TextDecoder | null = null;
  let kept = "\n";
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    decoder ??= new TextDecoder(charset ?? recogniseCharset(chunk)?.charset ?? "utf-8");
    const text = kept + decoder.decode(chunk, { stream: true });
    if (names(text)) {
      stream.destroy();
      return true;
    }
    kept = text.slice(-2 * LONGEST_NAME);
  }
  return names(`${kept}${decoder?.decode() ?? ""}\n`);
}

function charsetOf(plan: unknown): string | null {
  const { charset } = Object(plan) as { charset?: unknown };
  return typeof charset === "string" ? charset : null;
}
