import { expect, it } from "vitest";
import { runLetterKills } from "../faults/letter-kills";

it("a worker that is killed while it sends letters writes to nobody twice, and forgets nobody", async () => {
  const verdict = await runLetterKills({ letters: 160, kills: 3, seed: 8, perSecond: 60 });
  expect(verdict).toMatchObject({ twice: 0, wrong: 0 });
  // Whom it could not make out stands on a list for a person, and nowhere else.
  expect(verdict.never).toBeLessThanOrEqual(verdict.in_doubt);
  expect(verdict.once + verdict.never).toBe(160);
});
