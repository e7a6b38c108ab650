import type { ActionResult } from "@/lib/auth/agent-action";
import type { Phrase, StatementUse } from "@/lib/incidents/statements/statement-schemas";

type One = { incidentId: string; statementId: string; changeNumber: number };

/** What the page of what is said does. */
export type StatementActs = Readonly<{
  write(input: {
    incidentId: string;
    language: string;
    use: StatementUse;
    text: string;
    changeNumber?: number;
  }): Promise<ActionResult<void>>;
  ask(input: One): Promise<ActionResult<void>>;
  approve(input: One): Promise<ActionResult<void>>;
  withdraw(input: One): Promise<ActionResult<void>>;
  setPhrases(input: { incidentId: string; phrases: Phrase[] }): Promise<ActionResult<void>>;
}>;
