import type { PersonalKind } from "@/lib/customers/rules/personal/find-personal";
import {
  dated,
  digitsOf,
  each,
  fedex12,
  fours,
  groups,
  gs1,
  iban,
  LETTERS,
  luhn,
  mod11,
  PER_SHAPE,
  s10,
  signsOf,
  steuerId,
  two,
  ups,
} from "./check-digit-makers";
import { STREETS } from "./street-examples";

/** Made by the published rules with numbers of our own: nothing here is anybody's. */
export interface PersonalExample {
  kind: PersonalKind;
  text: string;
}

const CARDS = [
  ["4", 16],
  ["51", 16],
  ["2345", 16],
  ["34", 15],
  ["37", 15],
  ["36", 14],
  ["6011", 16],
  ["3530", 16],
  ["6212", 16],
] as const;
const IBANS = [
  ["DE", 18],
  ["FR", 23],
  ["ES", 20],
  ["PL", 24],
  ["FI", 14],
  ["LT", 16],
  ["EE", 16],
  ["NL", 14],
  ["IT", 23],
  ["AT", 16],
] as const;

function cards(): string[] {
  return CARDS.flatMap(([start, size]) =>
    each((index) => {
      const card = luhn(start + digitsOf(`card${start}${index}`, size - 1 - start.length));
      const shown =
        size === 15 ? groups(card, [4, 6, 5], " ") : size === 14 ? groups(card, [4, 6, 4], "-") : fours(card);
      return (
        [`my card is ${shown}`, `charged ${card} twice!`, `it ends so: ${fours(card, "-")}.`][index % 3] ??
        card
      );
    }),
  );
}

function ibans(): string[] {
  return IBANS.flatMap(([country, size]) =>
    each((index) => {
      const body =
        country === "NL" ? `ABNA${digitsOf(`nl${index}`, 10)}` : digitsOf(`${country}${index}`, size);
      const made = iban(country, body);
      return (
        [`refund to ${fours(made)} please`, `IBAN: ${made}`, `${made.toLowerCase()} is mine`][index % 3] ??
        made
      );
    }),
  );
}

function tracking(): string[] {
  return [
    ...each(
      (i) => `parcel ${ups(signsOf(`ups${i}`, 6, `${LETTERS}0123456789`) + digitsOf(`u${i}`, 9))} is lost`,
    ),
    ...each(
      (i) =>
        `${s10(i % 2 ? "RR" : "LX", digitsOf(`s10${i}`, 8), ["DE", "PL", "FI", "LT", "GB"][i % 5] ?? "FR")} where is it`,
    ),
    ...each((i) => `FedEx says ${fours(fedex12(digitsOf(`fx${i}`, 11)))} was delivered`),
    ...each((i) => `my tracking number: ${gs1(digitsOf(`fg${i}`, 14))}`),
    ...each((i) => `USPS ${fours(gs1(`9400${digitsOf(`us${i}`, 17)}`))}`),
    ...each((i) => `package ${gs1(`70${digitsOf(`ut${i}`, 17)}`)} went missing`),
    ...each((i) => {
      const body = `${1 + (i % 9)}${digitsOf(`dhl${i}`, 8)}`;
      return `DHL has ${body}${Number(body) % 7} since Monday`;
    }),
    ...each((i) => `Sendung JJD${digitsOf(`jjd${i}`, 18)} fehlt`),
  ];
}

function locator(index: number): string {
  const made = signsOf(`pnr${index}`, 6, `${LETTERS}23456789`);
  return /[A-Z]/.test(made) ? made : `Q${made.slice(1)}`;
}

function locators(): string[] {
  const said = [
    (pnr: string) => `my record locator is ${pnr}`,
    (pnr: string) => `PNR: ${pnr}`,
    (pnr: string) => `Confirmation number ${pnr}, two seats`,
    (pnr: string) => `booking reference ${pnr} was cancelled`,
    (pnr: string) => `Buchungscode ${pnr}, danke`,
    (pnr: string) => `numéro de réservation ${pnr}`,
    (pnr: string) => `localizador ${pnr} por favor`,
    (pnr: string) => `numer rezerwacji: ${pnr}`,
    (pnr: string) => `varausnumero on ${pnr}`,
    (pnr: string) => `номер брони ${pnr}`,
    (pnr: string) => `rezervacijos numeris ${pnr}`,
    (pnr: string) => `${pnr} is my confirmation code`,
  ];
  return said.flatMap((say, which) => each((index) => say(locator(which * PER_SHAPE + index))));
}

function phones(): string[] {
  return [
    ...each((i) => `call me on +1 (${202 + i}) 555-01${two(i)}`),
    ...each((i) => `my cell: ${303 + i}-555-01${two(i)}`),
    ...each((i) => `(${412 + i}) 555 01${two(i)} is best`),
    ...each((i) => `ring +44 20 7946 09${two(i)}`),
    ...each((i) => `phone 0117 496 0${two(i)}0`),
    ...each((i) => `Meine Nummer: +49 30 2312${two(i)}5`),
    ...each((i) => `téléphone 06 12 34 ${two(i + 10)} ${two(i + 40)}`),
    ...each((i) => `mój telefon 601 23${i % 10} ${two(i)}7`),
    ...each((i) => `puh 040 123 4${two(i)}9`),
    ...each((i) => `тел. +7 916 123-4${i % 10}-${two(i)}`),
    ...each((i) => `WhatsApp +370 612 3${two(i)}45`),
  ];
}

function ids(): string[] {
  const hetuSigns = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  return [
    ...each((i) => `SSN ${100 + i}-${two(i + 1)}-${1000 + i}`),
    ...each((i) => `NI number AB ${two(i + 10)} ${two(i + 20)} ${two(i + 30)} ${"ABCD"[i % 4]}`),
    ...each((i) => `meine Steuer-ID ist ${steuerId(`st${i}`)}`),
    ...each((i) => {
      const body = digitsOf(`dni${i}`, 8);
      return `mi DNI es ${body}${"TRWAGMYFPDXBNJZSQVHLCKE"[Number(body) % 23]}`;
    }),
    ...each((i) => {
      const body = digitsOf(`nie${i}`, 7);
      const letter = "TRWAGMYFPDXBNJZSQVHLCKE"[Number(`${i % 3}${body}`) % 23];
      return `NIE ${"XYZ"[i % 3]}-${body}-${letter}`;
    }),
    ...each((i) => {
      const { month, year } = dated(i);
      const body = `${1 + (i % 2)}${two(year)}${two(month)}${two(75)}${digitsOf(`nir${i}`, 6)}`;
      return `mon numéro de sécu ${body}${two(97 - (Number(body) % 97))}`;
    }),
    ...each((i) => {
      const { day, month, year } = dated(i);
      const body = `${two(year)}${two(month + (i % 2) * 20)}${two(day)}${digitsOf(`pesel${i}`, 4)}`;
      const sum = [...body].reduce(
        (total, digit, at) => total + Number(digit) * ([1, 3, 7, 9][at % 4] ?? 0),
        0,
      );
      return `PESEL ${body}${(10 - (sum % 10)) % 10}`;
    }),
    ...each((i) => {
      const { day, month, year } = dated(i);
      const number = `${two(day)}${two(month)}${two(year)}`;
      const serial = String(2 + i * 11).padStart(3, "0");
      return `hetu ${number}${"-A"[i % 2]}${serial}${hetuSigns[Number(number + serial) % 31]}`;
    }),
    ...each((i) => {
      const { day, month, year } = dated(i);
      return `asmens kodas ${mod11(`${3 + (i % 4)}${two(year)}${two(month)}${two(day)}${digitsOf(`lt${i}`, 3)}`)}`;
    }),
  ];
}

/** What must be found, by kind. */
export function validExamples(): PersonalExample[] {
  const of = (kind: PersonalKind, texts: readonly string[]) => texts.map((text) => ({ kind, text }));
  return [
    ...of("card-number", cards()),
    ...of("iban", ibans()),
    ...of("tracking-number", tracking()),
    ...of("record-locator", locators()),
    ...of(
      "order-number",
      each((i) => `order no. ${digitsOf(`or${i}`, 7)} never came`),
    ),
    ...of(
      "order-number",
      each((i) => `Bestellnummer: ${digitsOf(`ob${i}`, 8)}`),
    ),
    ...of("phone-number", phones()),
    ...of(
      "email-address",
      each((i) => `write to jo.winter${i}+air@mail${i}.example.org, please`),
    ),
    ...of("home-address", STREETS),
    ...of(
      "passport-number",
      each((i) => `passport number ${"CX"[i % 2]}${digitsOf(`pp${i}`, 8)}`),
    ),
    ...of(
      "passport-number",
      each((i) => `mein Reisepass ist C${digitsOf(`pr${i}`, 8)}`),
    ),
    ...of("national-id", ids()),
  ];
}

/** Next to the valid ones with a check digit that is wrong by one: nothing certain of their kind may be found. */
export function invalidExamples(): PersonalExample[] {
  const wrong = (text: string) => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  return [
    ...cards().map((text): PersonalExample => ({ kind: "card-number", text: wrong(text) })),
    ...ibans().map((text): PersonalExample => ({ kind: "iban", text: wrong(text) })),
    ...each((i) => `it reads ${ups(`999AA1${digitsOf(`u${i}`, 9)}`)} here`).map(
      (text): PersonalExample => ({ kind: "tracking-number", text: wrong(text) }),
    ),
  ];
}
