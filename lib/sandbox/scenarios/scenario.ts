/** A story that happened, as steps of the people outside and, when asked, of an agent at the desk. */
export interface Scenario {
  name: string;
  title: string;
  summary: string;
  people: readonly Person[];
  steps: readonly Step[];
}

export interface Person {
  username: string;
  name: string;
  description?: string;
  followers?: number;
  verifiedType?: "none" | "blue" | "business" | "government";
}

/** `afterSeconds` is story time: at speed 60 a minute of it takes a second. */
export type Step = { afterSeconds: number; say: string } & (
  | { do: "post"; as: string; text: string; picture?: Picture; keep?: string; inReplyTo?: string }
  /** Shows a post to more people, and lets them like and repost it: totals, not what is added. */
  | { do: "boost"; of: string; reposts: number; likes: number; views: number }
  | { do: "message"; as: string; to: string; text: string; picture?: Picture }
  | { do: "mail"; from: string; name: string; subject: string; text: string }
  /** Rings the brand's line and hangs up, after a talk or without one. */
  | { do: "ring"; as: string; number: string; outcome: "missed" | "finished"; talkSeconds?: number }
  /** An agent at the desk answers: played only where nobody sits there. */
  | { do: "answer"; to: string; audience: "public" | "private"; text: string }
  /** The agent makes a conversation of what this person said without naming us: played only where nobody sits there. */
  | { do: "take-up"; from: string }
  /** An agent answers in X's own app, where it takes no answer by API: played only where nobody sits there. */
  | { do: "answer-there"; as: string; to: string; text: string }
  /** The agent links the address the person gave and writes to it: played only where nobody sits there. */
  | { do: "write"; to: string; address: string; subject: string; text: string }
  /** The agent says that this person is who the desk suggests: played only where nobody sits there. */
  | { do: "same-person"; as: string }
  /** The agent checks who it is and does a deed in another system: played only where nobody sits there. */
  | {
      do: "act";
      to: string;
      proves: string;
      action: string;
      subject: string;
      choice: { field: string; starts: string };
      values: Readonly<Record<string, string | boolean>>;
    }
  /** The lead and the brand team write first: played only where nobody sits there. */
  | { do: "write-first"; deed: FirstDeed }
  /** Opens the link of the mail that reached this address, and takes the choice of that place. */
  | { do: "claim"; address: string; choice: number; withinSeconds: number }
  /** Waits until a mail of the desk's has reached this address. */
  | { do: "await-mail"; address: string; withinSeconds: number }
  /** Waits until the desk has answered this person. */
  | { do: "await"; to: string; audience: "public" | "private"; withinSeconds: number }
);

/** What a desk does that writes first, in the order of the story. */
export type FirstDeed =
  | { what: "open"; title: string; knows: string; area: string; statement: Readonly<Record<string, string>> }
  | { what: "list"; people: number }
  | { what: "offer" }
  | { what: "mail" }
  | { what: "publish"; account: string; text: string; picture: Picture; altText: string };

/** What a person photographs: drawn when it is needed. */
export interface Picture {
  title: string;
  lines: readonly string[];
}
