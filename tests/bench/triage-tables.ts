import { findPersonal, PERSONAL_KINDS } from "@/lib/customers/rules/personal/find-personal";
import { validExamples } from "../support/personal-examples";
import { nearMisses } from "../support/personal-near-misses";
import { table } from "./timing";

/** Examples made by the published rules: how many valid ones are found, and what is found in near misses. */
export function triageTables(): string {
  const valid = validExamples();
  const misses = nearMisses();
  const rows = PERSONAL_KINDS.map((kind) => {
    const own = valid.filter((each) => each.kind === kind);
    const found = own.filter(({ text }) => findPersonal(text).some((each) => each.kind === kind));
    const wrong = misses.filter((text) =>
      findPersonal(text).some((each) => each.kind === kind && each.isCertain),
    );
    return [
      kind,
      own.length,
      share(found.length, own.length),
      misses.length,
      share(wrong.length, misses.length),
    ];
  });
  const alarms = misses.filter((text) => findPersonal(text).some(({ isCertain }) => isCertain)).length;
  const head = ["guard", "valid", "found, %", "near misses", "taken, %"];
  return `${table(head, rows)}
all near misses: ${alarms} of ${misses.length} taken, ${share(alarms, misses.length)} %; aims: found ≥ 99 %, taken ≤ 2 %`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(2);
}
