import { describe, expect, it } from "vitest";
import { timeCritical } from "@/lib/red-flags/rules/text/time-critical";
import { wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";

const AT = new Date("2026-11-23T09:00:00.000Z");
const read = (text: string, language: string | null = "en") =>
  timeCritical(text, wordsOfText(text), language, AT);

describe("timeCritical", () => {
  it.each([
    ["en", "boarding in 20 minutes and no seat", 20],
    ["en", "My flight leaves in 2 hrs", 120],
    ["en", "We board in half an hour!", 30],
    ["en", "an hour until boarding", 60],
    ["en", "I have been on hold since noon and my flight leaves in 45 minutes, thanks", 45],
    ["en", "the gate closes in less than 5min", 5],
    ["en", "flight in 2 hours, boarding in 20-30 minutes", 20],
    ["fr", "Embarquement dans 20 minutes", 20],
    ["fr", "le vol part dans une demi-heure", 30],
    ["pl", "Mam wylot za godzinę", 60],
    ["pl", "samolot za pół godziny", 30],
    ["fi", "Lento lähtee tunnin päästä", 60],
    ["fi", "portti sulkeutuu 15 minuutin kuluttua", 15],
    ["ru", "Вылет через полчаса", 30],
    ["ru", "посадка через 20 минут", 20],
    ["lt", "skrydis po 20 minučių", 20],
    ["lt", "lėktuvas kyla po valandos", 60],
    ["de", "Boarding in einer halben Stunde", 30],
    ["es", "mi vuelo sale en 20 minutos", 20],
  ])("in %s counts the minutes of %j: %i", (language, text, minutes) => {
    const at = new Date(AT.getTime() + minutes * 60_000).toISOString();
    expect(read(text, language)?.evidence).toMatchObject({ code: "minutes-left", values: { minutes, at } });
    expect(read(text, null)?.evidence.values).toMatchObject({ minutes });
  });

  it.each([
    ["en", "my flight is at 6pm", "18:00", "today"],
    ["en", "gate closes 14:35", "14:35", "today"],
    ["en", "My flight tomorrow leaves at 6.15 a.m.", "06:15", "tomorrow"],
    ["en", "flight departs at 12am", "00:00", "today"],
    ["fr", "mon vol part à 18h30", "18:30", "today"],
    ["pl", "samolot mam o 18:05", "18:05", "today"],
    ["pl", "lot o godz. 18", "18:00", "today"],
    ["fi", "kone lähtee klo 14.35", "14:35", "today"],
    ["ru", "рейс в 18:00", "18:00", "today"],
    ["lt", "skrydis 18 val.", "18:00", "today"],
    ["de", "Flug geht um 18 Uhr", "18:00", "today"],
    ["es", "mi vuelo sale a las 18:00", "18:00", "today"],
  ])("in %s infers the day of the clock in %j", (language, text, clock, day) => {
    expect(read(text, language)).toMatchObject({
      isInferred: true,
      evidence: { code: "clock-time", values: { clock, day } },
    });
  });

  it.each([
    ["en", "I have a flight tomorrow"],
    ["fr", "mon vol est demain"],
    ["pl", "jutro mam lot"],
    ["fi", "lento on huomenna"],
    ["ru", "завтра рейс"],
    ["lt", "rytoj skrydis"],
  ])("in %s takes the day of %j", (language, text) => {
    expect(read(text, language)?.evidence).toMatchObject({ code: "day-named", values: { day: "tomorrow" } });
  });

  it.each([
    ["en", "my flight is on 24 November", "2026-11-24", 1],
    ["en", "Our wedding is Nov 25th, where is the dress", "2026-11-25", 2],
    ["en", "flight on 2026-11-23", "2026-11-23", 0],
    ["fr", "mon vol est le 24 novembre", "2026-11-24", 1],
    ["pl", "mam lot 25 listopada", "2026-11-25", 2],
    ["fi", "lento on 24.11.", "2026-11-24", 1],
    ["ru", "рейс 26 ноября", "2026-11-26", 3],
    ["lt", "skrydis lapkričio 24 d.", "2026-11-24", 1],
  ])("in %s infers the day of %j", (language, text, date, days) => {
    expect(read(text, language)).toMatchObject({
      isInferred: true,
      evidence: { code: "date-named", values: { date, days } },
    });
  });

  it.each([
    ["en", "my flight on 24 December leaves at 6pm"],
    ["en", "My flight leaves at 5 am on Wednesday"],
    ["en", "flight on 22 November"],
    ["en", "my flight was on 24 November"],
    ["en", "24 November is a nice day"],
    ["fi", "lento maksoi 24.11"],
    ["en", "My flight was at 6pm yesterday"],
    ["en", "my flight left 20 minutes ago"],
    ["en", "Open from 9:00 to 17:00"],
    ["en", "We won 3:1"],
    ["en", "The flight cost 14.35"],
    ["en", "flight DL1435 at gate 18"],
    ["en", "Boarding in 20 minutes was what you said yesterday"],
    ["en", "answer me in 20 minutes"],
    ["en", "the fourth gate in a 4 hour delay"],
    ["en", "We all checked in. 20 minutes of music, then a flight"],
    ["en", "we checked in 2 hours before the flight"],
    ["en", "My flight is in 90 hours"],
    ["en", "flight next week at 6pm"],
    ["en", "great crew on my flight tonight, thank you"],
    ["en", "boarding took 1.5 hours"],
    ["fr", "mon vol était à 18h30"],
    ["pl", "lot był wczoraj o 18:00"],
    ["fi", "lento lähti eilen klo 14.35"],
    ["ru", "вчера был рейс в 18:00"],
    ["lt", "skrydis buvo vakar 18 val."],
    ["xx", "boarding in 20 minutes"],
  ])("in %s hears no hurry in %j", (language, text) => expect(read(text, language)).toBeNull());
});
