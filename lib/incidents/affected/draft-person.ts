import { matchOrder, says } from "../rules/affected/match-order";
import type { AffectedLine } from "../rules/affected/read-affected-row";
import type { AffectedRow } from "./add-affected";
import type { Standing, StandingOrder } from "./find-standing";

/** Somebody with the orders they have and those that lines tell of them, until it is written. */
export interface PersonDraft {
  handleId: string;
  source: AffectedRow["source"];
  jobId: string | null;
  /** Came by this list already, by an earlier line or batch. */
  isListed: boolean;
  language: string | null;
  lateAt: Date | null;
  /** The oldest first. */
  orders: (StandingOrder & { isTold: boolean })[];
}

/** What a line did: told something new, nothing new, or is left out. */
export type Told = "more" | "same" | "twice" | "otherwise";

/** A person before this line: as they stand, else by this handle with nothing. */
export function draftPerson(
  standing: Standing | undefined,
  handleId: string,
  { source, jobId }: Pick<PersonDraft, "source" | "jobId">,
): PersonDraft {
  return {
    ...{ handleId: standing?.handleId ?? handleId, source, jobId },
    isListed: jobId !== null && (standing?.jobIds.includes(jobId) ?? false),
    ...{ language: standing?.language ?? null, lateAt: standing?.lateAt ?? null },
    orders: (standing?.orders ?? []).map((order) => ({ ...order, isTold: false })),
  };
}

/** Takes one line in: the order it is about becomes the newest, with what the line says of it; what is late stays late. */
export function tellLine(
  person: PersonDraft,
  { fields, language, isLate }: Pick<AffectedLine, "fields" | "language" | "isLate">,
  now: Date,
): Told {
  const { jobId, handleId, orders } = person;
  const match = matchOrder(fields, orders, jobId);
  if (match.is === "otherwise") return "otherwise";
  if (match.is === "twice" || (match.is === "none" && person.isListed)) return "twice";
  const [before] = match.is === "known" ? orders.splice(match.place, 1) : [];
  const isNews =
    (language !== null && language !== person.language) ||
    (isLate && !(before ?? person).lateAt) ||
    says(fields, before?.fields ?? {});
  if (match.is !== "none")
    orders.push({
      ...(before ?? { id: null, handleId }),
      fields: { ...before?.fields, ...fields },
      jobId: jobId ?? before?.jobId ?? null,
      ...{ lateAt: before?.lateAt ?? (isLate ? now : null), isTold: true },
    });
  person.isListed = jobId !== null;
  person.language = language ?? person.language;
  if (isLate) person.lateAt ??= now;
  return isNews ? "more" : "same";
}

/**
 * What is written of a person: one row for each handle that something was told of, the first of theirs in any case, with
 * all their orders where that handle has several.
 */
export function rowsOfPerson(person: PersonDraft): AffectedRow[] {
  const { handleId, source, jobId, language, lateAt } = person;
  const told = person.orders.filter(({ isTold }) => isTold);
  const handleIds = [...new Set([handleId, ...told.map((order) => order.handleId)])];
  return handleIds.map((id) => {
    const own = person.orders.filter((order) => order.handleId === id);
    const newest = own.findLast(({ isTold }) => isTold);
    const isFirst = id === handleId;
    return {
      ...{ handleId: id, source },
      ...(isFirst ? { jobId, language, lateAt } : { lateAt: newest?.lateAt ?? null }),
      ...(newest ? { fields: newest.fields } : {}),
      ...(newest && own.length > 1 ? { orders: own } : {}),
    };
  });
}
