import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireImporter } from "./require-importer";
import { plainText } from "./rules/plain-text";

export interface NewJob {
  kind: string;
  state: "draft" | "waiting";
  name: string;
  plan: object;
  /** Null for one that reads no file. */
  fileKey: string | null;
}

/** Writes down a job with the file it is about, by whom. Answers its id. Throws Forbidden. */
export async function keepJob(outer: Ctx, { name, ...job }: NewJob): Promise<string> {
  const creator = requireImporter(outer.actor);
  const createdAt = outer.now();
  const id = uuidv7(createdAt, outer.random);
  await inTransaction(outer, async (ctx) => {
    await ctx.db.job.create({ data: { id, ...job, name: plainText(name, 200), createdAt, ...creator } });
    await writeEntry(ctx, { action: "import.uploaded", subject: "job", subjectId: id });
  });
  return id;
}
