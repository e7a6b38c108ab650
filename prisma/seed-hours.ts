import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

const ZONE = "America/New_York";

/** What the demo brand says of its hours: X and mail round the clock, the line until late in New York. */
export async function seedHours(db: RootDb): Promise<void> {
  const now = new Date();
  await db.$executeRaw`UPDATE "Desk" SET settings = jsonb_set(settings, '{zone}', to_jsonb(${ZONE}::text))`;
  const line = newId();
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "06:00", until: "23:00" }));
  await db.hoursCalendar.create({
    data: { id: line, name: "Phone line", zone: ZONE, week, workedHolidays: [], fromAt: now },
  });
  await db.$executeRaw`UPDATE "TargetPolicy" SET version = gen_random_uuid()`;
  const accounts = await db.account.findMany({
    where: { purpose: "care" },
    select: { id: true, channel: true },
  });
  await db.statedHours.createMany({
    data: accounts.map(({ id, channel }) => ({
      accountId: id,
      calendarId: channel === "phone" ? line : null,
      statedAt: now,
    })),
  });
}
