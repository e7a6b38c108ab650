import { describe, expect, it } from "vitest";
import { findPromises } from "@/lib/replies/rules/promises/find-promises";

/** A Monday, 12:00 in Madrid. */
const MONDAY = new Date("2026-11-23T11:00:00.000Z");
const first = (text: string, zone = "Europe/Madrid", now = MONDAY) => {
  const [found] = findPromises(text, now, zone);
  return (
    found && {
      at: found.dueAt.toISOString().slice(0, 16),
      is: text.slice(found.from, found.to),
      verb: found.verb,
    }
  );
};

describe("a time that is promised in an answer", () => {
  it.each([
    ["We'll call you by 17:00, Jo.", "by 17:00", "2026-11-23T16:00", "call"],
    ["We will get back to you tomorrow morning", "tomorrow morning", "2026-11-24T11:00", "answer"],
    ["I'll write within 2 hours.", "within 2 hours", "2026-11-23T13:00", "answer"],
    ["You'll hear from us within the hour", "within the hour", "2026-11-23T12:00", "answer"],
    ["We'll refund it until Friday", "until Friday", "2026-11-27T17:00", "refund"],
    ["We'll call tomorrow by 9 am", "tomorrow by 9 am", "2026-11-24T08:00", "call"],
    ["We'll reply by 5pm today", "by 5pm today", "2026-11-23T16:00", "answer"],
    ["I will send it by 2026-12-01", "by 2026-12-01", "2026-12-01T17:00", "send"],
    ["We call you by 17:00", "by 17:00", "2026-11-23T16:00", "call"],
    ["We'll update you in half an hour", "in half an hour", "2026-11-23T11:30", "answer"],
    ["We'll answer within 3 working days", "within 3 working days", "2026-11-26T11:00", "answer"],
    ["I'll ring you at 16:30", "16:30", "2026-11-23T15:30", "call"],
    ["We'll call you by the end of day", "by the end of day", "2026-11-23T17:00", "call"],
    ["Wir rufen Sie bis 17 Uhr an", "bis 17 Uhr", "2026-11-23T16:00", "call"],
    ["Wir melden uns morgen früh", "morgen früh", "2026-11-24T11:00", "answer"],
    ["Ich antworte innerhalb von zwei Stunden", "innerhalb von zwei Stunden", "2026-11-23T13:00", "answer"],
    ["Wir erstatten das bis Freitag", "bis Freitag", "2026-11-27T17:00", "refund"],
    ["Nous vous rappelons avant demain 17 h", "avant demain 17 h", "2026-11-24T16:00", "call"],
    ["Je vous réponds d'ici 2 heures", "d'ici 2 heures", "2026-11-23T13:00", "answer"],
    ["Nous vous remboursons avant vendredi", "avant vendredi", "2026-11-27T17:00", "refund"],
    ["Zadzwonimy do 17:00", "do 17:00", "2026-11-23T16:00", "call"],
    ["Odpowiemy jutro rano", "jutro rano", "2026-11-24T11:00", "answer"],
    ["Zwrócimy środki w ciągu 3 dni", "w ciągu 3 dni", "2026-11-26T11:00", "refund"],
    ["Soitamme klo 17 mennessä", "klo 17 mennessä", "2026-11-23T16:00", "call"],
    ["Vastaamme kahden tunnin kuluessa", "kahden tunnin kuluessa", "2026-11-23T13:00", "answer"],
    ["Palaamme asiaan huomenna aamulla", "huomenna aamulla", "2026-11-24T11:00", "answer"],
    ["Мы позвоним вам до 17:00", "до 17:00", "2026-11-23T16:00", "call"],
    ["Ответим завтра утром", "завтра утром", "2026-11-24T11:00", "answer"],
    ["Вернём деньги в течение 2 часов", "в течение 2 часов", "2026-11-23T13:00", "refund"],
    ["Paskambinsime iki 17 val.", "iki 17 val.", "2026-11-23T16:00", "call"],
    ["Atsakysime rytoj ryte", "rytoj ryte", "2026-11-24T11:00", "answer"],
    ["Susisieksime per 2 valandas", "per 2 valandas", "2026-11-23T13:00", "answer"],
    ["Le llamaremos antes de las 17:00", "antes de las 17:00", "2026-11-23T16:00", "call"],
    ["Responderemos mañana por la mañana", "mañana por la mañana", "2026-11-24T11:00", "answer"],
    ["Devolveremos el importe dentro de 2 días", "dentro de 2 días", "2026-11-25T11:00", "refund"],
  ])("%s", (text, is, at, verb) => expect(first(text)).toEqual({ is, at, verb }));

  it.each([
    "Your flight leaves at 18:05 from gate 14",
    "Please call us by 17:00",
    "We are sorry you had to call and wait today",
    "If you cancel within 24 hours you get a full refund",
    "We are open until 22:00",
    "Come to gate 14 within 30 minutes",
    "It was delivered today",
    "Good morning! We have two bags of yours",
    "It costs 12.50 and weighs 3 kg",
  ])("is none of ours in: %s", (text) =>
    expect(findPromises(text, MONDAY, "Europe/Madrid").filter(({ verb }) => verb !== null)).toEqual([]),
  );

  it("is its next occurrence once it is past, and stays past where the day is named", () => {
    const evening = new Date("2026-11-23T18:00:00.000Z");
    expect(first("We'll call you by 17:00", "Europe/Madrid", evening)?.at).toBe("2026-11-24T16:00");
    expect(findPromises("We'll call you today by 17:00", evening, "Europe/Madrid")[0]?.isPast).toBe(true);
    expect(first("We'll call you on Monday by 17:00", "Europe/Madrid", evening)?.at).toBe("2026-11-30T16:00");
    expect(findPromises("We'll call you by 2026-11-20", evening, "Europe/Madrid")[0]?.isPast).toBe(true);
  });

  it.each([
    ["Europe/Vilnius", "2026-11-23T15:00"],
    ["America/New_York", "2026-11-23T22:00"],
    ["Asia/Kolkata", "2026-11-23T11:30"],
  ])("is by the clocks of %s", (zone, at) => expect(first("We'll call you by 17:00", zone)?.at).toBe(at));

  it.each([
    // Clocks go back at 03:00 on 25 October in Berlin: the first 02:30 counts.
    ["Europe/Berlin", "2026-10-24T20:00:00.000Z", "We'll call you tomorrow at 02:30", "2026-10-25T00:30"],
    ["Europe/Berlin", "2026-10-24T20:00:00.000Z", "We'll call you tomorrow by 17:00", "2026-10-25T16:00"],
    // They go forward at 02:00 on 8 March in New York: 02:30 is not, and means 03:30.
    ["America/New_York", "2026-03-07T20:00:00.000Z", "We'll call you tomorrow at 02:30", "2026-03-08T07:30"],
    ["America/New_York", "2026-03-07T20:00:00.000Z", "We'll call you within 12 hours", "2026-03-08T08:00"],
    [
      "Australia/Lord_Howe",
      "2026-10-03T06:00:00.000Z",
      "We'll call you tomorrow by 17:00",
      "2026-10-04T06:00",
    ],
  ])("crosses a change of clocks in %s at %s: %s", (zone, now, text, at) =>
    expect(first(text, zone, new Date(now))?.at).toBe(at),
  );

  it("is found twice in one answer, each for itself", () => {
    const text = "We'll call you by 17:00. The refund: we'll pay it within 2 days.";
    expect(findPromises(text, MONDAY, "Europe/Madrid").map(({ verb }) => verb)).toEqual(["call", "refund"]);
  });
});
