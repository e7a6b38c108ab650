import { SEGMENT_KINDS, type Segment, type SegmentKind } from "./shift-words";
import { wallMsOf } from "./wall-time";

export const ROSTER_COLUMNS = ["email", "start", "end", "zone", "state", "skills", "segments"] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** What a row of a roster asks for; a zone of null is its agent's own. */
export interface RosterRow {
  email: string;
  startLocal: string;
  endLocal: string;
  zone: string | null;
  state: "draft" | "published";
  skills: string[];
  segments: Segment[];
}

/**
 * Reads a row of a roster: email, start and end ("2026-11-30 22:00"), and what else it names. Without a state it is a
 * draft. Answers the column that can't be read instead.
 */
export function readRosterRow(
  cells: Readonly<Partial<Record<RosterColumn, string>>>,
): RosterRow | { column: RosterColumn; value: string } {
  const { email = "", start = "", end = "", zone = "", state = "", skills = "", segments = "" } = cells;
  const [startLocal, endLocal] = [localOf(start), localOf(end)];
  const parts = splitList(segments).map(segmentOf);
  const said = state.trim().toLowerCase() || "draft";
  if (!email.includes("@")) return { column: "email", value: email };
  if (startLocal === null) return { column: "start", value: start };
  if (endLocal === null) return { column: "end", value: end };
  if (zone.trim() !== "" && !isZone(zone.trim())) return { column: "zone", value: zone };
  if (said !== "draft" && said !== "published") return { column: "state", value: state };
  if (parts.includes(null)) return { column: "segments", value: segments };
  return {
    email: plain(email).toLowerCase(),
    startLocal,
    endLocal,
    zone: zone.trim() || null,
    state: said,
    skills: splitList(skills).map((skill) => skill.toLowerCase()),
    segments: parts.filter((part) => part !== null),
  };
}

/** A segment as a cell names it: "break 12:00-12:30". */
export function segmentText({ kind, startLocal, endLocal }: Segment): string {
  return `${kind} ${startLocal}-${endLocal}`;
}

function segmentOf(text: string): Segment | null {
  const [, kind = "", startLocal = "", endLocal = ""] =
    /^([a-z]+)\s+(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/i.exec(text) ?? [];
  const known = SEGMENT_KINDS.find((each): each is SegmentKind => each === kind.toLowerCase());
  const [start, end] = [startLocal.padStart(5, "0"), endLocal.padStart(5, "0")];
  const isTime = (time: string) => wallMsOf(`2026-01-01T${time}`) !== null;
  return known && isTime(start) && isTime(end) ? { kind: known, startLocal: start, endLocal: end } : null;
}

function localOf(text: string): string | null {
  const local = plain(text).replace(/[ T]+/, "T").slice(0, 16);
  return wallMsOf(local) === null ? null : local;
}

/** Without the apostrophe that keeps a spreadsheet from running a cell. */
function plain(text: string): string {
  return text.trim().replace(/^'/, "");
}

function splitList(text: string): string[] {
  return text
    .split(/[;|]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
