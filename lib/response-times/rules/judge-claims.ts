import type { TruthFinding } from "../truth-schemas";
import type { Claim } from "./claims";
import { judgeHours } from "./judge-hours";
import type { Achieved, Part, Said, Stated } from "./truth-facts";

/** Fewer say nothing. */
export const ENOUGH = 20;
/** A promise means nine in ten, "usually" means most. */
const NEEDED = { promise: 0.9, usual: 0.5 } as const;
const TARGET_NEEDED = 0.8;

/** What we say against what was achieved: each contradiction once, the worst kind first. */
export function judgeClaims(said: readonly Said[], achieved: Achieved, stated: Stated): TruthFinding[] {
  const findings = said.flatMap(({ source, claims }) =>
    claims.flatMap((claim) => {
      const quote = claim.quote === "" ? null : claim.quote;
      const about = (part: Part) => ({ spells: [], ...part, source, quote });
      return claim.kind === "within"
        ? judgeSpeed(claim, achieved, stated).map(about)
        : judgeHours(stated.covers(claim), source, achieved, stated).map(about);
    }),
  );
  const missed = share(achieved.withinTarget, achieved.n);
  if (achieved.n >= ENOUGH && missed < TARGET_NEEDED)
    findings.push({
      code: "target-missed",
      grade: "wrong",
      source: "target",
      quote: null,
      values: { seconds: stated.targetSeconds, share: missed, n: achieved.n },
      spells: [],
    });
  return findings.sort((a, b) => Number(b.grade === "wrong") - Number(a.grade === "wrong"));
}

function judgeSpeed(claim: Claim & { kind: "within" }, achieved: Achieved, stated: Stated): Part[] {
  const { seconds, strength } = claim;
  const parts: Part[] = [];
  const { inTime, of } = achieved.within.get(seconds) ?? { inTime: 0, of: 0 };
  const kept = share(inTime, of);
  if (of >= ENOUGH && kept < NEEDED[strength])
    parts.push({
      code: "slower-than-said",
      grade: "wrong",
      values: { seconds, share: kept, n: of, needed: NEEDED[strength], p90Seconds: achieved.p90Seconds ?? 0 },
    });
  if (seconds < stated.targetSeconds)
    parts.push({
      code: "faster-than-aimed",
      grade: "differs",
      values: { seconds, targetSeconds: stated.targetSeconds },
    });
  return parts;
}

function share(part: number, of: number): number {
  return of === 0 ? 1 : part / of;
}
