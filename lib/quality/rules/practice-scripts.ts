/** What a good answer had; each has a sentence in messages/<locale>/practice.json. */
export const WANTS = [
  "names-person",
  "moves-private",
  "says-when",
  "says-what-we-do",
  "sorry-once",
  "asks-nothing-again",
] as const;
export type Want = (typeof WANTS)[number];

export interface PracticeStep {
  /** Where the customer says it. */
  audience: "public" | "private";
  says: readonly string[];
  /** What the answer to it should have. */
  wants: readonly Want[];
  /** Words that ask again for what the customer has said already. */
  known?: readonly string[];
}

export interface PracticeScript {
  name: string;
  customer: { displayName: string; handle: string };
  isGrave: boolean;
  steps: readonly PracticeStep[];
}

/** Four afternoons in our own words; nobody in them is anybody. */
export const SCRIPTS: readonly PracticeScript[] = [
  {
    name: "earlier-flight",
    customer: { displayName: "Devon Achebe", handle: "devonachebe" },
    isGrave: false,
    steps: [
      {
        audience: "private",
        says: [
          "Hi, my trip home lands after midnight. There is one with a stop in Denver that gets in three hours earlier. Can you move me?",
          "My locator is QX7R4K. I have a window seat and would love to keep one.",
        ],
        wants: ["names-person", "says-what-we-do", "asks-nothing-again"],
        known: ["your locator", "record locator", "booking reference"],
      },
      {
        audience: "private",
        says: ["Yes please! And the confirmation to devon.achebe@example.com, if you can."],
        wants: ["says-what-we-do", "says-when", "asks-nothing-again"],
        known: ["your email", "your e-mail", "email address"],
      },
    ],
  },
  {
    name: "lost-bag",
    customer: { displayName: "Marisol Ortega", handle: "marisol_o" },
    isGrave: true,
    steps: [
      {
        audience: "public",
        says: [
          "Day three without my bag. I phoned twice and wrote an email. My insulin is in it. Does anybody read this?",
        ],
        wants: ["names-person", "sorry-once", "moves-private", "says-when"],
      },
      {
        audience: "private",
        says: [
          "The tag says NW481526. I am at 14 Harbour Lane, Leith, until Thursday. My number is +44 131 496 0123.",
        ],
        wants: ["says-what-we-do", "says-when", "asks-nothing-again"],
        known: ["your number", "your address", "tag number"],
      },
    ],
  },
  {
    name: "parcel-in-the-rain",
    customer: { displayName: "Theo Brandt", handle: "theo_brandt" },
    isGrave: false,
    steps: [
      {
        audience: "public",
        says: ["Your driver threw my parcel over the fence into a puddle. There is a film of it. Well done."],
        wants: ["names-person", "sorry-once", "moves-private"],
      },
      {
        audience: "public",
        says: [
          "The number is 1Z5R89390357567127, everybody may see it, I do not care. When do I get a new one?",
        ],
        wants: ["moves-private", "says-when", "says-what-we-do"],
      },
    ],
  },
  {
    name: "wedding-flowers",
    customer: { displayName: "Ingrid Solheim", handle: "ingridsolheim" },
    isGrave: false,
    steps: [
      {
        audience: "private",
        says: ["The flowers for my sister's wedding came brown, and the wedding is at four this afternoon."],
        wants: ["names-person", "sorry-once", "says-what-we-do", "says-when"],
      },
      {
        audience: "private",
        says: ["Order 4471-9920. If they are not here by three I do not need them at all."],
        wants: ["says-what-we-do", "says-when", "asks-nothing-again"],
        known: ["order number", "which order"],
      },
    ],
  },
];

export function findScript(name: string): PracticeScript | undefined {
  return SCRIPTS.find((script) => script.name === name);
}
