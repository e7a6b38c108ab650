import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const PAGE = 500;

/** The ids of everything that came into the history since then, oldest first, page by page: ids made later sort later. */
export async function* listInteractionsSince(ctx: Ctx, since: Date): AsyncGenerator<string[]> {
  let last = uuidv7(after(since, -MINUTE), (size) => new Uint8Array(size));
  for (;;) {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Interaction" WHERE id > ${last}::uuid ORDER BY id LIMIT ${PAGE}`;
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    last = rows.at(-1)?.id ?? last;
  }
}
