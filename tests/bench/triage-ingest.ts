import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { startHouse } from "../support/house";
import { openHouseDesk } from "../support/house-desk";
import { arrival, person, post } from "../support/inbound";
import { table } from "./timing";

const BATCH = 100;
const AIM = 250;

/** These texts, each by a person of its own, through ingest with its triage, a hundred at a time. */
export async function triageIngest(texts: readonly string[], say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: [] });
  const desk = await openHouseDesk(house);
  try {
    const found = await desk.database.db.account.findFirstOrThrow({
      where: { channel: "x", purpose: "care" },
      select: { id: true, channel: true, externalId: true, teamId: true, reopenDays: true },
    });
    const arrivals = texts.map((text, index) =>
      arrival(
        found,
        post(`7${index}`, `8${index}`, {
          text: `@NorthwindHelp ${text}`,
          publishedAt: new Date(),
          customer: person(`8${index}`, { followers: index, bio: "Two dogs, one garden" }),
        }),
      ),
    );
    say(`${arrivals.length} posts through ingest with triage`);
    const begun = performance.now();
    for (let at = 0; at < arrivals.length; at += BATCH) {
      await ingestInteractions(desk.ctx(), arrivals.slice(at, at + BATCH));
    }
    const seconds = (performance.now() - begun) / 1000;
    const [rows] = await desk.database.db.$queryRaw<{ triages: number; flags: number }[]>`
      SELECT (SELECT count(*)::int FROM "Triage") AS triages, (SELECT count(*)::int FROM "Flag") AS flags`;
    const rate = arrivals.length / seconds;
    return table(
      ["ingest with triage", "seconds", "a second", "aim", "of aim", "triaged", "flags"],
      [
        [
          String(arrivals.length),
          seconds,
          rate,
          `≥ ${AIM}`,
          `${(rate / AIM).toFixed(2)} ×`,
          rows?.triages ?? 0,
          rows?.flags ?? 0,
        ],
      ],
    );
  } finally {
    await desk.close();
    await house.stop();
  }
}
