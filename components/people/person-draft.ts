import type { ChangePerson, Person } from "@/lib/coverage/people-schemas";

export type PersonDraft = Readonly<{
  languages: string;
  zone: string;
  skills: readonly string[];
  hours: string;
  country: string;
  region: string;
  coverFactor: number;
  capacity: string;
}>;

export function draftOf({ languages, zone, terms }: Person): PersonDraft {
  return {
    languages: languages.join(", "),
    zone,
    skills: terms.skills,
    hours: terms.weeklyMinutes === null ? "" : String(terms.weeklyMinutes / 60),
    country: terms.country ?? "",
    region: terms.region ?? "",
    coverFactor: terms.coverFactor,
    capacity: String(terms.capacity),
  };
}

/** What is sent: only what differs of zone and languages, the terms with the number they were read at. */
export function changeOf(draft: PersonDraft, { zone, languages, terms }: Person): ChangePerson {
  const spoken = draft.languages
    .split(/[\s,;]+/)
    .map((code) => code.toLowerCase())
    .filter((code) => code !== "");
  return {
    ...(draft.zone === zone ? {} : { zone: draft.zone.trim() }),
    ...(spoken.join() === languages.join() ? {} : { languages: spoken }),
    terms: {
      skills: [...draft.skills],
      weeklyMinutes:
        draft.hours.trim() === "" ? null : Math.round(Number(draft.hours.replace(",", ".")) * 60),
      country: draft.country.trim() === "" ? null : draft.country.trim().toUpperCase(),
      region: draft.region.trim() === "" ? null : draft.region.trim(),
      coverFactor: draft.coverFactor,
      capacity: Number(draft.capacity),
      ...(terms.changeNumber > 0 ? { changeNumber: terms.changeNumber } : {}),
    },
  };
}
