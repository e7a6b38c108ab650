import { describe, expect, it } from "vitest";
import { findContradictions, usesStatement } from "@/lib/incidents/rules/contradiction";

const PHRASES: Readonly<Record<string, string[]>> = {
  en: ["all flights normal", "on time", "no delays"],
  de: ["alle Flüge planmäßig", "pünktlich", "keine Verspätungen"],
  es: ["todos los vuelos normales", "a tiempo"],
  fr: ["tous les vols normaux", "à l'heure"],
  it: ["tutti i voli regolari", "in orario"],
  pl: ["wszystkie loty zgodnie z planem", "punktualnie"],
  fi: ["kaikki lennot aikataulussa"],
  lt: ["visi skrydžiai laiku"],
  ru: ["все рейсы по расписанию", "вовремя"],
  pt: ["todos os voos normais"],
  tr: ["uçuşlar normal"],
  ja: ["通常どおり"],
};
const phrases = Object.entries(PHRASES).flatMap(([language, all]) =>
  all.map((phrase) => ({ language, phrase })),
);
const found = (text: string) => findContradictions(text, phrases).map((each) => each.text);

const WARNED: readonly [string, string][] = [
  ["Hi Jo, all flights normal today!", "all flights normal"],
  ["ALL FLIGHTS ARE RUNNING AS NORMAL", "ALL FLIGHTS ARE RUNNING AS NORMAL"],
  ["All of our flights are normal again.", "All of our flights are normal"],
  ["No worries all flights are normally running", "all flights are normally"],
  ["No problem, you land on time", "on time"],
  ["Your flight is on-time", "on-time"],
  ["ｏｎ ｔｉｍｅ, promised", "ｏｎ ｔｉｍｅ"],
  ["There are no delays in Denver", "no delays"],
  ["Alle unsere Flüge gehen planmassig.", "Alle unsere Flüge gehen planmassig"],
  ["Keine Sorge, Sie kommen PÜNKTLICH an", "PÜNKTLICH"],
  ["Es gibt derzeit keine Verspätung.", "keine Verspätung"],
  ["Todos los vuelos son normales", "Todos los vuelos son normales"],
  ["Saldrá a tiempo, seguro", "a tiempo"],
  ["Tous les vols sont normaux ce soir", "Tous les vols sont normaux"],
  ["Vous partirez à l’heure", "à l’heure"],
  ["Tutti i voli sono regolari", "Tutti i voli sono regolari"],
  ["Wszystkie loty odbywają się zgodnie z planem", "Wszystkie loty odbywają się zgodnie z planem"],
  ["Kaikki lennot ovat aikataulussa", "Kaikki lennot ovat aikataulussa"],
  ["Visi skrydžiai vyksta laiku", "Visi skrydžiai vyksta laiku"],
  ["Все рейсы идут по расписанию", "Все рейсы идут по расписанию"],
  ["Вы прилетите вовремя", "вовремя"],
  ["Todos os voos estão normais", "Todos os voos estão normais"],
  ["Bugün tüm uçuşlar normal", "uçuşlar normal"],
  ["本日は通常どおり運航しています", "通常どおり"],
];

const QUIET: readonly string[] = [
  "Not all flights are normal, sorry.",
  "All flights are not normal yet",
  "We can't say that all our flights are normal",
  "Flights are far from normal",
  "Your flight won't leave on time",
  "We write again once all flights are normal",
  "We do not know if you land on time.",
  "Are all flights normal?",
  "You wrote “all flights normal”: sadly not so.",
  "All flights stand. Normal service comes later",
  "No, there are long delays",
  "Abnormal weather hits all flights",
  "It took some time on Monday",
  "Leider sind nicht alle Flüge planmäßig",
  "Sie werden nicht pünktlich ankommen",
  "Wir melden uns, sobald alle Flüge planmäßig gehen",
  "No todos los vuelos son normales",
  "No llegará a tiempo",
  "Tous les vols ne sont pas normaux",
  "Vous n'arriverez pas à l'heure",
  "Non tutti i voli sono regolari",
  "Nie wszystkie loty są zgodnie z planem",
  "Kaikki lennot eivät ole aikataulussa",
  "Ne visi skrydžiai vyksta laiku",
  "Не все рейсы идут по расписанию",
  "Nem todos os voos estão normais",
  "Uçuşlar normal değil",
  "通常どおりではありません",
  "",
  "👍",
];

describe("words that contradict a statement", () => {
  it.each(WARNED)("are seen in %j", (text, words) => expect(found(text)).toContain(words));
  it.each(QUIET)("are not seen in %j", (text) => expect(found(text)).toEqual([]));

  it("hold a statement that was replaced, and one that was used whatever its punctuation", () => {
    const outdated = [{ id: "a", text: "Belt 4 stands still. Bags come by 14:30." }];
    const text = "Hi! Belt 4 stands still – bags come by 14:30 ^GT";
    expect(findContradictions(text, [], outdated)).toEqual([
      { kind: "outdated", id: "a", from: 4, to: text.length - 4, text: text.slice(4, -4) },
    ]);
    expect(findContradictions("Bags come by 14:30", [], outdated)).toEqual([]);
    expect(usesStatement(text, "belt 4 stands still, bags come by 14:30")).toBe(true);
    expect(usesStatement("Belt 4 stands still", "Belt 5 stands still")).toBe(false);
  });

  it("are looked for in bounded time, however long the text", () => {
    const text = `${"all flights ".repeat(50_000)}normal`;
    expect(findContradictions(text, phrases)).toEqual([]);
  });
});
