/**
 * What quoting a bridge code proves. `waiting`: told in private, quoted in private from an authentic sender while it
 * ran, and never seen in public: it links by itself. `unverified`: an agent decides. `late`: it had ended.
 */
export function codeOutcome(
  code: { endsAt: Date; publicAt: Date | null; wasTold: boolean },
  use: { audience: string; receivedAt: Date; isAuthentic: boolean },
): "waiting" | "unverified" | "late" {
  if (use.receivedAt.getTime() > code.endsAt.getTime()) return "late";
  const isPrivate = code.publicAt === null && use.audience === "private";
  return isPrivate && code.wasTold && use.isAuthentic ? "waiting" : "unverified";
}
