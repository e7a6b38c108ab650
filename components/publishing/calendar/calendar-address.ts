/** What the calendar shows, as its address says it. */
export type CalendarView = Readonly<{
  view: "week" | "month";
  /** A day of it: "2026-11-23". */
  on: string;
  zone: string;
  accountId: string | null;
}>;

/** The address of a calendar; what is usual is left out of it. */
export function calendarHref({ view, on, zone, accountId }: CalendarView, ownZone: string): string {
  const search = new URLSearchParams({
    ...(view === "week" ? {} : { view }),
    on,
    ...(zone === ownZone ? {} : { zone }),
    ...(accountId ? { account: accountId } : {}),
  });
  return `/publishing?${search}`;
}
