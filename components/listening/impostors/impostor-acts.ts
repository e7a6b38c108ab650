import type { ActionResult } from "@/lib/auth/agent-action";
import type { Impostor } from "@/lib/listening/impostor-schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<Impostor>>;
/** What leads do about one who could be taken for us. */
export type ImpostorActs = Readonly<{
  markReported: Act<{ id: string }>;
  dismissImpostor: Act<{ id: string; reason: string }>;
  reopenImpostor: Act<{ id: string }>;
}>;
