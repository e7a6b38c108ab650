import { wordsOf } from "@/lib/auth/words-of";
import { DESK_WORDS } from "../../../desk-words";

/** The sentences of the page, of the errors those alone that say why a line is left out. */
export async function peopleWords(): Promise<string> {
  const own = await wordsOf([
    ...DESK_WORDS,
    "admin",
    "incident",
    "incident-overview",
    "incident-people",
    "import",
  ]);
  const { errors } = JSON.parse(await wordsOf(["errors"])) as { errors: Record<string, string> };
  const why = Object.entries(errors).filter(([code]) => /^(affected|import)-/.test(code));
  return `${own.slice(0, -1)},"errors":${JSON.stringify(Object.fromEntries(why))}}`;
}
