import type {
  HistoryError,
  RecordedConversation,
  RecordedLine,
  RecordedMessage,
  RecordedPerson,
} from "../import-schemas";
import { recordedPerson } from "./recorded-person";
import { agreedTime, type ReadTime, readRecordedTime } from "./recorded-time";

type Fault = Pick<HistoryError, "code" | "values">;
type Line = RecordedLine["messages"][number];

/** The conversation of one line of our own form, and apart what bystanders said in it. */
export function readRecordedLine(
  line: number,
  recorded: RecordedLine,
  options: { zone: string | null; now: Date },
): RecordedConversation[] | Fault {
  const account = recorded.account.replace(/^@/, "");
  const customer = personOf(recorded.customer);
  if (customer === null) return { code: "history-no-customer", values: {} };
  const isPrivate = recorded.messages.every(({ audience }) => audience === "private");
  const place = `${isPrivate ? "dm" : "post"}:${recorded.conversation}`;
  const conversations = new Map<string, RecordedConversation>();
  for (const said of recorded.messages) {
    const author = said.from === "bystander" ? personOf(said.author ?? {}) : customer;
    if (author === null) return { code: "history-no-author", values: { id: said.id } };
    const message = messageOf(line, account, said, options);
    if ("code" in message) return message;
    const isAside = said.from === "bystander";
    const key = `${isAside} ${author.externalId}`;
    const known = conversations.get(key);
    if (known) known.messages.push(message);
    else
      conversations.set(key, { line, channel: "x", place, customer: author, isAside, messages: [message] });
  }
  for (const { messages } of conversations.values())
    messages.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  return [...conversations.values()];
}

function messageOf(
  line: number,
  account: string,
  said: Line,
  { zone, now }: { zone: string | null; now: Date },
): RecordedMessage | Fault {
  const isPrivate = said.audience === "private";
  const written = readRecordedTime(said.at, zone, now);
  const at: ReadTime = isPrivate ? written : agreedTime(said.id, written);
  if (!("at" in at)) return at;
  const received = said.receivedAt === undefined ? at : readRecordedTime(said.receivedAt, zone, now);
  if (!("at" in received)) return received;
  const kind = isPrivate ? "direct_message" : "post";
  const prefix = isPrivate ? "dm" : "post";
  return {
    line,
    externalId: `${prefix}:${said.id}`,
    from: said.from === "us" ? "us" : "customer",
    account,
    kind,
    audience: said.audience,
    text: said.text,
    publishedAt: at.at,
    receivedAt: received.at,
    inReplyTo: said.inReplyTo === undefined ? null : `${prefix}:${said.inReplyTo}`,
    initials: said.initials ?? null,
  };
}

function personOf({ id, username, name }: RecordedLine["customer"]): RecordedPerson | null {
  if (id === undefined && username === undefined) return null;
  const known = id === undefined ? recordedPerson(username ?? "") : { externalId: id };
  return {
    ...known,
    ...(username === undefined ? {} : { username: username.replace(/^@/, "") }),
    ...(name === undefined ? {} : { displayName: name }),
  };
}
