import type { RootDb } from "@/lib/db/client";
import type { MacroAction, MacroContent, MacroText } from "@/lib/macros/schemas";
import { newId } from "./new-id";

type Said = readonly [language: string, audience: MacroText["audience"], text: string, ...variants: string[]];
type Seeded = { name: string; short: string; texts: readonly Said[]; actions?: readonly MacroAction[] };

const MACROS: readonly Seeded[] = [
  {
    name: "Bag is late: we look at once",
    short: "bag",
    texts: [
      [
        "en",
        "public",
        "Hi {first_name|there}, an evening without your bag is no way to arrive. We are looking for it now and will tell you where it is.",
        "{first_name|Hello}, we are sorry your bag did not land with you. Somebody is tracing it this minute and you will hear from us.",
      ],
      [
        "en",
        "private",
        "Hi {first_name|there}, we have {locator} in front of us. Which colour is the bag, and where shall we bring it once it lands?",
      ],
      [
        "de",
        "both",
        "Hallo {first_name|und danke für die Nachricht}, wir suchen Ihren Koffer gerade und melden uns, sobald wir wissen, wo er ist.",
      ],
      [
        "es",
        "both",
        "Hola {first_name|y gracias por avisar}, estamos buscando su maleta y le decimos algo enseguida.",
      ],
      [
        "fi",
        "both",
        "Hei {first_name|ja kiitos viestistä}, etsimme laukkuasi parhaillaan ja kerromme heti, kun se löytyy.",
      ],
      ["pl", "both", "Dzień dobry, szukamy już bagażu i damy znać, gdy tylko będziemy wiedzieć, gdzie jest."],
    ],
    actions: [{ kind: "tag", tags: ["bag"] }],
  },
  {
    name: "Missed connection: rebooked",
    short: "rebook",
    texts: [
      [
        "en",
        "private",
        "You are on the next flight, {first_name}, same seat side as before. The confirmation for {locator} is on its way to your mailbox.",
      ],
      [
        "fr",
        "private",
        "Vous êtes sur le prochain vol, {first_name}. La confirmation pour {locator} arrive dans votre boîte mail.",
      ],
    ],
    actions: [{ kind: "tag", tags: ["rebooking"] }, { kind: "resolve" }],
  },
  {
    name: "Parcel: where it is",
    short: "parcel",
    texts: [
      [
        "en",
        "public",
        "We want to see where it got to, {first_name}. {order} should have moved by now, and we will look it up with you.",
        "That is too long for a parcel to be silent, {first_name}. We will find out where {order} got to.",
      ],
      ["lt", "both", "Labas, {first_name}, tikriname, kur siunta, ir tuoj parašysime."],
      ["ru", "both", "Здравствуйте, {first_name}! Проверяем, где посылка, и сразу напишем."],
    ],
    actions: [{ kind: "snooze", hours: 4 }],
  },
  {
    name: "Thanks for the praise",
    short: "thanks",
    texts: [
      [
        "en",
        "both",
        "That made our day, {first_name}. We will tell the crew it came from you.",
        "Thank you, {first_name}! The whole shift has read it by now.",
      ],
    ],
    actions: [{ kind: "resolve" }],
  },
  {
    name: "Our hours",
    short: "hours",
    texts: [
      ["en", "both", "You reach us here {hours|every day}, {first_name}. Write whenever it suits you."],
    ],
  },
];

/** What the demo desk writes again and again, in its own words and several languages. */
export async function seedMacros(db: RootDb): Promise<void> {
  const at = new Date();
  const lead = await db.agent.findFirst({ where: { role: "lead" }, select: { id: true } });
  for (const { name, short, texts, actions = [] } of MACROS) {
    const content: MacroContent = {
      texts: texts.map(([language, audience, text, ...variants]) => ({ language, audience, text, variants })),
      attachmentIds: [],
      actions: [...actions],
    };
    const id = newId();
    const by = lead?.id ?? null;
    const searched = [name, short, ...texts.flatMap(([, , ...said]) => said)].join("\n");
    await db.macro.create({
      data: {
        id,
        name,
        short,
        content,
        searched,
        ownerId: by,
        createdAt: at,
        changedAt: at,
        changedById: by,
      },
    });
    await db.macroVersion.create({
      data: { macroId: id, version: 1, name, short, content, savedById: by, savedAt: at },
    });
  }
}
