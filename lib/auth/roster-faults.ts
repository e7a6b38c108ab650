import type { z } from "zod";
import { csvLine } from "@/lib/audit/rules/csv";
import { Invalid } from "@/lib/base/errors";
import type { ImportedRoster, importedRosterAnswerSchema } from "@/lib/coverage/own-schemas";
import { errorSentence } from "./error-sentence";

/** What became of a roster, each row that was not taken with a sentence, and all of those as a file to correct. */
export function rosterFaults(
  { head, faults, ...told }: ImportedRoster,
  locale: string,
): z.infer<typeof importedRosterAnswerSchema> {
  const said = faults.map((fault) => ({
    ...fault,
    why: errorSentence(new Invalid(fault.code, fault.values), locale),
  }));
  const lines = said.map(({ line, why, cells }) => csvLine([...cells, String(line), why]));
  return {
    ...told,
    faults: said.map(({ line, code, why }) => ({ line, code, why })),
    file: said.length === 0 ? null : `\uFEFF${csvLine([...head, "row", "error"])}${lines.join("")}`,
  };
}
