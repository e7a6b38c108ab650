import type { Pool } from "pg";

/** What a bell wakes: the screens, the outbox, the answering of wire requests, the raw intake. */
export type BellName = "changes" | "outbox" | "wires" | "intake";

export interface Bell {
  ring(name: BellName): void;
}

const GATHER_MS = 4;

/** Rings are gathered for a few milliseconds and sent outside any transaction: a NOTIFY inside one halves the write rate. */
export function createBell(pool: Pool): Bell {
  const waiting = new Set<BellName>();
  let timer: NodeJS.Timeout | undefined;
  return {
    ring(name) {
      waiting.add(name);
      if (timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        const names = [...waiting];
        waiting.clear();
        const calls = names.map((_, index) => `pg_notify($${index + 1}, '')`).join(", ");
        // A lost ring costs at most a sweep's wait: readers look by themselves every 2 s.
        pool
          .query(
            `select ${calls}`,
            names.map((each) => `caret_${each}`),
          )
          .catch(() => undefined);
      }, GATHER_MS);
    },
  };
}
