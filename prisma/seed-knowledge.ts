import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

const DAY_MS = 86_400_000;

/** `reviewIn` in days from now; a page of the past waits for somebody to look again. */
const PAGES = [
  {
    title: "Late and lost bags",
    language: "en",
    tags: ["bags"],
    reviewIn: 60,
    body: "Ask for the tag number (ten digits) and the colour, in private.\n\n# What they may buy\n- Up to **120 USD** on the first evening, receipts by mail\n- Nothing to sign: we pay within five working days\n\nTracing: [the form](https://northwind.example/bags). After 21 days a bag counts as lost; say so only when it is.",
  },
  {
    title: "Parcels held by customs",
    language: "en",
    tags: ["parcels", "customs"],
    reviewIn: -12,
    body: "Customs keeps a parcel two to four working days. We can’t speed it up, but we can see it: ask for the order number in private.\n\n- Under 150 EUR nothing is due\n- A missing invoice is the usual reason: ask for a picture of it",
  },
  {
    title: "Flowers that arrived wilted",
    language: "en",
    tags: ["flowers"],
    reviewIn: 120,
    body: "No picture needed, no questions. Send new ones the same day before 14:00, else offer the money back. Ask which they would rather have.",
  },
  {
    title: "Koffer verspätet oder weg",
    language: "de",
    tags: ["bags"],
    reviewIn: 60,
    body: "Fragen Sie privat nach der Nummer am Gepäckanhänger (zehn Ziffern) und der Farbe.\n\n- Am ersten Abend bis **120 USD** gegen Belege\n- Nach 21 Tagen gilt ein Koffer als verloren\n\nSuche: [das Formular](https://northwind.example/bags)",
  },
  {
    title: "Myöhästynyt jatkolento",
    language: "fi",
    tags: ["rebooking"],
    reviewIn: 90,
    body: "Varaa ensin uusi lento, selitä sitten.\n\n- Yli kolmen tunnin odotuksesta ruoka kuuluu meille\n- Yöpyminen: hotellilista on lentoaseman tiskillä",
  },
] as const;

/** What the demo desk knows. */
export async function seedKnowledge(db: RootDb): Promise<void> {
  const at = new Date();
  const lead = await db.agent.findFirst({ where: { role: "lead" }, select: { id: true } });
  const by = lead?.id ?? null;
  for (const { title, language, tags, reviewIn, body } of PAGES) {
    const id = newId();
    const reviewOn = new Date(
      `${new Date(at.getTime() + reviewIn * DAY_MS).toISOString().slice(0, 10)}T00:00:00Z`,
    );
    await db.deskPage.create({
      data: {
        id,
        title,
        body,
        language,
        tags: [...tags],
        reviewOn,
        searched: [title, ...tags, body].join("\n"),
        ownerId: by,
        createdAt: at,
        changedAt: at,
        changedById: by,
      },
    });
    await db.deskPageVersion.create({
      data: { pageId: id, version: 1, title, body, savedById: by, savedAt: at },
    });
  }
}

/** What the believable Monday begins with. */
export async function seedBriefing(db: RootDb): Promise<void> {
  const fromAt = new Date();
  const [lead, team] = await Promise.all([
    db.agent.findFirst({ where: { role: "lead" }, select: { id: true } }),
    db.team.findFirst({ where: { name: "Care" }, select: { id: true } }),
  ]);
  await db.briefing.create({
    data: {
      id: newId(),
      title: "Fog in Boston until about noon",
      body: "Rebook for free to any flight of the next three days, without asking anybody. Bags of the morning flights come by van tonight.",
      teamId: team?.id ?? null,
      fromAt,
      untilAt: new Date(fromAt.getTime() + DAY_MS),
      createdById: lead?.id ?? null,
      createdAt: fromAt,
    },
  });
}
