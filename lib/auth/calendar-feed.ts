import { DeskError, NotFound } from "@/lib/base/errors";
import { type CalendarWords, readCalendar } from "@/lib/coverage/read-calendar";
import { readTeamCalendar, type TeamCalendarWords } from "@/lib/coverage/read-team-calendar";
import coverage from "@/messages/en/coverage.json";
import { addressOf } from "./address";
import { isServedHost, publicUrl } from "./hosts";
import { doorProblem, problemOf, problemResponse } from "./problem";
import { publicCtx } from "./public-ctx";
import { secondsToWait } from "./request-limit";

const SECRET = /^([\w-]{43})\.ics$/;
const parts: Readonly<Record<string, string>> = coverage.calendar.parts;
const words: CalendarWords & TeamCalendarWords = {
  team: (team) => coverage.calendar.team.replace("{team}", team),
  whose: (agent) => agent,
  name: (agent) => coverage.calendar.name.replace("{agent}", agent),
  summary: coverage.calendar.summary,
  part: (kind) => parts[kind] ?? kind,
};

/** Where a calendar is read from. */
export function calendarUrl(secret: string): string {
  return new URL(`/api/calendar/${secret}.ics`, publicUrl()).toString();
}

/** Answers whoever holds the secret, 304 when nothing changed; to everybody else there is no such place. */
export async function calendarResponse(request: Request, file: string): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(404, "not-found");
  const seconds = await secondsToWait(`calendar:${addressOf(request.headers)}`, false);
  if (seconds > 0) return doorProblem(429, "too-many-requests", { seconds });
  const [, secret] = SECRET.exec(file) ?? [];
  if (secret === undefined) return doorProblem(404, "not-found");
  try {
    const { text, etag } = await read(secret);
    const headers = { etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(text, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8" } });
  } catch (error) {
    if (error instanceof DeskError) return doorProblem(404, "not-found");
    return problemResponse(problemOf(error));
  }
}

/** An agent's calendar, else a team's: no address tells which it is. */
async function read(secret: string): Promise<{ text: string; etag: string }> {
  const ctx = await publicCtx();
  try {
    return await readCalendar(ctx, secret, words);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return readTeamCalendar(ctx, secret, words);
  }
}
