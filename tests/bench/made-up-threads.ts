import type { ReplayThread } from "@/lib/sandbox/replay/read-file";

const ASKED = [
  "where is my bag",
  "my flight is gone from the board",
  "the parcel never came",
  "can I change the seat",
  "refund still missing",
];
const SAID = [
  "Let me look into that right away.",
  "Thank you for telling us.",
  "Please send the details by direct message.",
  "It is on its way.",
];
const INITIALS = ["GT", "LM", "AR", "NL"];

/** Threads of our own making, for a machine without a file to replay: two to five turns, answers signed. */
export async function* madeUpThreads(count: number): AsyncIterable<ReplayThread> {
  for (let n = 1; n <= count; n++) {
    const threadId = `m${n}`;
    const length = 2 + (n % 4);
    const turns = Array.from({ length }, (_, turn) => {
      const isAnswer = turn % 2 === 1;
      const text = isAnswer
        ? `@c${threadId} ${SAID[(n + turn) % SAID.length]} Number ${n}-${turn}. ^${INITIALS[n % INITIALS.length]}`
        : `@NorthwindHelp ${ASKED[(n + turn) % ASKED.length]}? Number ${n}-${turn}`;
      return { side: isAnswer ? ("rep" as const) : ("cust" as const), text };
    });
    yield { brand: "Northwind", threadId, tag: "", turns };
  }
}
