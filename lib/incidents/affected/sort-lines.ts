import { createHash } from "node:crypto";
import type { RowError } from "@/lib/customers/rules/import-row";
import type { Marks } from "@/lib/customers/rules/marks";
import { orderNumber } from "../rules/affected/match-order";
import type { AffectedLine } from "../rules/affected/read-affected-row";
import type { AffectedRow } from "./add-affected";
import { draftPerson, type PersonDraft, rowsOfPerson, type Told, tellLine } from "./draft-person";
import type { Listed } from "./find-listed";
import type { Standing } from "./find-standing";
import { type AffectedBatch, keysOf } from "./read-affected-batches";

/** What a dry run keeps in mind of the lines before: a few dozen bytes each. */
export interface SeenLines {
  people: Marks;
  /** The words of each order, by person and number. */
  orders: Marks;
}

interface Around {
  listed: ReadonlyMap<number, Listed>;
  standing: ReadonlyMap<string, Standing>;
  /** Lines whose person the desk did not know. */
  created: ReadonlySet<number>;
  /** Lines whose person can't be made. */
  wrong: readonly (RowError & { line: number })[];
  now: Date;
}

type Lines = AffectedBatch & { jobId: string; seen: SeenLines | null };

/**
 * What the lines of a batch do: people are counted once in the whole list, each by their first line; a further line of
 * theirs is one more order, or left out where it says nothing new, or says an order otherwise than a line before.
 */
export function sortLines(batch: Lines, { listed, standing, created, wrong, now }: Around) {
  const counts = { created: 0, updated: 0, unchanged: 0, newPeople: 0, orders: 0, furtherOrders: 0 };
  const errors: (RowError & { line: number })[] = [];
  const people = new Map<string, PersonDraft>();
  const changed = new Set<string>();
  const faults = new Map(wrong.map((error) => [error.line, error]));
  const lines = [...batch.rows.map((row) => ({ row, of: row })), ...batch.further];
  for (const { row, of } of lines.sort((a, b) => a.row.line - b.row.line)) {
    const found = listed.get(of.line);
    const fault = faults.get(of.line);
    if (fault) {
      if (row !== of) errors.push({ ...fault, line: row.line });
      continue;
    }
    const isNew = created.has(of.line);
    if (!found && !isNew) {
      errors.push({ line: row.line, ...NOBODY, values: { value: of.username ?? "" } });
      continue;
    }
    const key = found?.customerId ?? keysOf(of)[0] ?? "";
    const before = standing.get(key);
    const person =
      people.get(key) ?? draftPerson(before, found?.handleId ?? "", { source: "list", jobId: batch.jobId });
    people.set(key, person);
    if (batch.seen && wasSeen(batch.seen.people, [...keysOf(row), key])) person.isListed = true;
    const isFirst = !person.isListed;
    const told = toldBefore(batch.seen, key, row) ?? tellLine(person, row, now);
    if (told === "twice" || told === "otherwise") {
      errors.push({ line: row.line, ...(told === "twice" ? TWICE : otherwise(row)) });
      continue;
    }
    const tellsOrder = Object.keys(row.fields).length > 0;
    if (tellsOrder) counts.orders++;
    if (tellsOrder && !isFirst) counts.furtherOrders++;
    if (isFirst) counts[!before ? "created" : told === "more" ? "updated" : "unchanged"]++;
    if (isFirst && isNew) counts.newPeople++;
    if (found && before && told === "more") changed.add(found.customerId);
  }
  const adding: AffectedRow[] = [...people.values()].flatMap(rowsOfPerson);
  return { adding, errors, counts, changed: [...changed] };
}

const NOBODY = { code: "affected-x-unknown", field: "x" };
/** The person stands in this list already, with all this line says. */
const TWICE: RowError = { code: "affected-twice", field: null, values: {} };

const otherwise = ({ fields }: AffectedLine): RowError => ({
  code: "affected-order-otherwise",
  field: "order",
  values: { order: fields.order ?? "" },
});

/** Whether any of these was seen in this dry run; all are from now on. */
function wasSeen(people: Marks, keys: readonly string[]): boolean {
  const marks = keys.map(markOf);
  const isSeen = marks.some((mark) => people.has(mark));
  for (const mark of marks) people.add(mark);
  return isSeen;
}

/** What an earlier line of this dry run makes of an order; null where none told it. */
function toldBefore(seen: SeenLines | null, key: string, { fields }: AffectedLine): Told | null {
  if (!seen || Object.keys(fields).length === 0) return null;
  const words = JSON.stringify(Object.entries(fields).sort());
  const order = markOf(`${key} ${orderNumber(fields) ?? words}`);
  const before = seen.orders.get(order);
  if (before === undefined) seen.orders.set(order, markOf(words));
  return before === undefined ? null : before === markOf(words) ? "twice" : "otherwise";
}

/** 48 bits of a key: one in a thousand lists of a million lines has a line taken for another. */
const markOf = (key: string) => createHash("sha1").update(key).digest().readUIntBE(0, 6);
