import type { RawArrival } from "../../channel";

type Store = (raws: readonly RawArrival[]) => Promise<void>;

const MOST_ROWS = 100;

/** Commits what comes while a commit is under way together in the next one; each caller hears of its own. */
export function gather(store: Store): Store {
  const waiting: { raws: readonly RawArrival[]; done(): void; failed(error: unknown): void }[] = [];
  let isStoring = false;
  const run = async () => {
    isStoring = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MOST_ROWS);
      await store(batch.flatMap(({ raws }) => raws)).then(
        () => {
          for (const { done } of batch) done();
        },
        (error: unknown) => {
          for (const { failed } of batch) failed(error);
        },
      );
    }
    isStoring = false;
  };
  return (raws) =>
    new Promise((done, failed) => {
      waiting.push({ raws, done, failed });
      if (!isStoring) void run();
    });
}
