import type { Figures } from "@/lib/response-times/report-schemas";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { weakestHour } from "../rules/weakest-hour";
import type { MailWords, Say } from "./mail-words";

export interface DigestFigures {
  now: Figures;
  before: Figures | null;
  neverAnswered: number;
  open: number;
  weakest: ReturnType<typeof weakestHour>;
}

interface Reader {
  zone: string;
  locale: string;
  teams: readonly string[];
  weekOn: string;
  untilOn: string;
}

/** A Monday whose days of the week are those of any other. */
const SOME_MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;

/** The week as a mail: each figure beside that of the week before, the weakest hour, and the way to the report. */
export function digestLetter(figures: DigestFigures, reader: Reader, words: MailWords) {
  const say = words.in(reader);
  // Days are written as days: noon of UTC is the same one everywhere it is said in UTC.
  const inDays = words.in({ ...reader, zone: "Etc/UTC" });
  const { now } = figures;
  const isEmpty = now.n + now.openOverdue + figures.neverAnswered === 0;
  const subject = isEmpty
    ? say("digest.subjectNone")
    : say("digest.subject", { answered: now.n, share: shareOf(say, now.withinTarget) });
  const title = inDays("digest.title", {
    team: reader.teams.join(", ") || "Caret",
    from: noonOf(reader.weekOn),
    to: new Date(noonOf(reader.untilOn).getTime() - DAY),
  });
  const search = new URLSearchParams({
    from: reader.weekOn,
    to: reader.untilOn,
    zone: reader.zone,
    metric: "all",
  });
  const unsubscribeUrl = words.url("/response-times/alarms#digest");
  const parts: MailPart[] = [
    ...(isEmpty
      ? [{ kind: "words" as const, text: say("digest.none") }]
      : [
          { kind: "figures" as const, rows: rowsOf(figures, say) },
          { kind: "words" as const, text: weakestOf(figures, inDays) },
        ]),
    { kind: "link", text: say("digest.report"), url: words.url(`/response-times?${search}`) },
    { kind: "link", text: say("digest.stop"), url: unsubscribeUrl },
  ];
  return {
    subject,
    text: mailText([{ kind: "words", text: title }, ...parts]),
    html: mailHtml(title, parts),
    unsubscribeUrl,
  };
}

function rowsOf({ now, before, neverAnswered, open }: DigestFigures, say: Say) {
  const beside = (value: (figures: Figures) => string) =>
    before ? say("digest.before", { value: value(before) }) : "";
  const row = (name: string, value: (figures: Figures) => string) =>
    [say(`digest.${name}`), value(now), beside(value)] as const;
  return [
    row("n", ({ n }) => String(n)),
    row("p50", ({ p50Seconds }) => lengthOf(say, p50Seconds)),
    row("p90", ({ p90Seconds }) => lengthOf(say, p90Seconds)),
    row("within600", ({ within600 }) => shareOf(say, within600)),
    row("within1800", ({ within1800 }) => shareOf(say, within1800)),
    row("withinTarget", ({ withinTarget }) => shareOf(say, withinTarget)),
    [say("digest.neverAnswered"), String(neverAnswered), ""] as const,
    [say("digest.open"), String(open), ""] as const,
  ];
}

function weakestOf({ weakest }: DigestFigures, say: Say): string {
  if (!weakest) return say("digest.noWeakest");
  const { weekday, hour, share, n } = weakest;
  const day = new Date(SOME_MONDAY + (weekday - 1) * DAY);
  return say("digest.weakest", { day, hour: String(hour).padStart(2, "0"), share: shareOf(say, share), n });
}

function shareOf(say: Say, share: number | null): string {
  return share === null ? say("digest.nothing") : say("digest.share", { share });
}

function lengthOf(say: Say, seconds: number | null): string {
  if (seconds === null) return say("digest.nothing");
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? say("digest.minutes", { minutes, seconds: whole % 60 })
    : say("digest.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
