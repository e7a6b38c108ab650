import type { RecordedChannel, RecordedConversation, RecordedLine, RecordedPerson } from "../import-schemas";
import { type Fault, recordedForms } from "./recorded-forms";
import { readRecordedMessage, recordedPlaceOf } from "./recorded-message";

/** The conversation of one line of our own form, and apart what bystanders said in it. */
export function readRecordedLine(
  line: number,
  recorded: RecordedLine,
  options: { zone: string | null; now: Date },
): RecordedConversation[] | Fault {
  const { channel } = recorded;
  const { zone, now } = options;
  const account = recorded.account.replace(/^@/, "");
  const customer = personOf(channel, recorded.customer);
  if (customer === null) return { code: "history-no-customer", values: {} };
  if ("code" in customer) return customer;
  const isPrivate = recorded.messages.every(({ audience }) => audience === "private");
  const place = recordedPlaceOf(channel, recorded.conversation, isPrivate);
  const conversations = new Map<string, RecordedConversation>();
  for (const said of recorded.messages) {
    const isAside = said.from === "bystander";
    const author = isAside ? personOf(channel, said.author ?? {}) : customer;
    if (author === null) return { code: "history-no-author", values: { id: said.id } };
    if ("code" in author) return author;
    const message = readRecordedMessage({ line, channel, account, zone, now }, said);
    if ("code" in message) return message;
    const key = `${isAside} ${author.externalId}`;
    const known = conversations.get(key);
    if (known) known.messages.push(message);
    else conversations.set(key, { line, channel, place, customer: author, isAside, messages: [message] });
  }
  for (const { messages } of conversations.values())
    messages.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  return [...conversations.values()];
}

function personOf(
  channel: RecordedChannel,
  { id, username, name }: RecordedLine["customer"],
): RecordedPerson | Fault | null {
  if (id === undefined && username === undefined) return null;
  const known = recordedForms[channel].personOf({ id, username });
  return "code" in known ? known : { ...known, ...(name === undefined ? {} : { displayName: name }) };
}
