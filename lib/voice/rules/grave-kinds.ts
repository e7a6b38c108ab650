import type { FlagKind } from "@/lib/red-flags/schemas";

/** Flags of matters in which nobody smiles. */
export const GRAVE_KINDS = [
  "self-harm",
  "threat",
  "minor",
  "medical",
  "vulnerable",
] as const satisfies readonly FlagKind[];
