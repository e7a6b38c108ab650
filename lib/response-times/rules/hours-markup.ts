import type { PublicHours, StatedAccount } from "../hours-page-schemas";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/**
 * The page as machines read it: an Organization with a ContactPoint for each account and its hours as
 * OpeningHoursSpecification (schema.org). Times are those of the hours' own zone; a day that ends at midnight closes 23:59.
 */
export function hoursMarkup({ brand, accounts, comingUp }: PublicHours, url: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: brand,
    url,
    contactPoint: accounts.map((account) => ({
      "@type": "ContactPoint",
      contactType: "customer support",
      name: account.displayName,
      [account.reach.by]: account.reach.at,
      hoursAvailable: [
        ...usualWeek(account),
        ...comingUp
          .filter(({ handles }) => handles.includes(account.handle))
          .flatMap(({ on, spans }) => singleDay(on, spans)),
      ],
    })),
  };
}

function usualWeek({ hours }: StatedAccount): object[] {
  if (hours === null)
    return [{ "@type": "OpeningHoursSpecification", dayOfWeek: [...DAYS], opens: "00:00", closes: "23:59" }];
  return hours.week.map(({ weekday, from, until }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: DAYS[weekday - 1],
    opens: from,
    closes: closing(until),
  }));
}

/** A closed day opens and closes at midnight, as search engines read it. */
function singleDay(on: string, spans: readonly { from: string; until: string }[]): object[] {
  const day = { "@type": "OpeningHoursSpecification", validFrom: on, validThrough: on };
  if (spans.length === 0) return [{ ...day, opens: "00:00", closes: "00:00" }];
  return spans.map(({ from, until }) => ({ ...day, opens: from, closes: closing(until) }));
}

function closing(until: string): string {
  return until === "24:00" || until === "00:00" ? "23:59" : until;
}
