"use client";

import type { SoonShift } from "@/lib/coverage/offer-schemas";
import { Absent } from "./absent";
import type { SickActs } from "./sick-acts";
import { useSickWords } from "./use-sick-words";

type Props = { shifts: readonly SoonShift[]; withdraw: SickActs["withdraw"] };

/** The shifts one is absent from. */
export function AbsentList({ shifts, withdraw }: Props) {
  const words = useSickWords();
  const absent = shifts.flatMap((shift) => (shift.absenceId ? [{ ...shift, id: shift.absenceId }] : []));
  if (absent.length === 0) return null;
  return (
    <ul className="figures mt-2 text-body">
      {absent.map(({ id, shiftId, on, startAt, endAt }) => (
        <li key={`${shiftId} ${on}`}>
          {words.span(startAt, endAt)}
          <Absent id={id} acts={{ withdraw }} />
        </li>
      ))}
    </ul>
  );
}
