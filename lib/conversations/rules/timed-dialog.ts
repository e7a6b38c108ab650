import type { HistoryError, RecordedConversation, RecordedMessage, TimedDialog } from "../import-schemas";
import { recordedPerson } from "./recorded-person";
import { agreedTime, instantOfSnowflake } from "./recorded-time";

type Fault = Pick<HistoryError, "code" | "values">;

/**
 * What a dialog of the `timed-conversations` form holds: the customer's conversation and, apart, what bystanders
 * (`client1`) said. Times are the ids' own, to the millisecond; a `datetime` that tells another is a fault.
 */
export function readTimedDialog(line: number, dialog: TimedDialog): RecordedConversation[] | Fault {
  const { company } = dialog.dialogHeader;
  const first = dialog.dialogContent[0];
  if (!first || !("client" in first)) return { code: "history-no-customer", values: {} };
  const place = `post:${first.tweet_ID}`;
  const conversations = new Map<string, RecordedConversation>();
  for (const said of dialog.dialogContent) {
    const at = agreedTime(said.tweet_ID, { at: new Date(said.datetime) });
    if (!("at" in at)) return at;
    const author = "client1" in said ? said.client1 : first.client;
    const from = "agent" in said ? "us" : "customer";
    const message = messageOf(line, company, { from, id: said.tweet_ID, text: said.message, at: at.at });
    put(conversations, { line, place, author, isAside: "client1" in said, message });
  }
  const last = dialog.agentURL;
  const at = last && instantOfSnowflake(last.tweet_ID);
  if (last && !at)
    return { code: "history-mangled-id", values: { column: "agentURL", value: last.tweet_ID } };
  if (last && at) {
    const message = messageOf(line, company, { from: "us", id: last.tweet_ID, text: last.url_utterance, at });
    put(conversations, { line, place, author: first.client, isAside: false, message });
  }
  return [...conversations.values()];
}

function messageOf(
  line: number,
  account: string,
  said: { from: "us" | "customer"; id: string; text: string; at: Date },
): RecordedMessage {
  return {
    line,
    externalId: `post:${said.id}`,
    from: said.from,
    account,
    kind: "post",
    audience: "public",
    text: said.text,
    publishedAt: said.at,
    receivedAt: said.at,
    inReplyTo: null,
    initials: null,
  };
}

function put(
  to: Map<string, RecordedConversation>,
  of: { line: number; place: string; author: string; isAside: boolean; message: RecordedMessage },
): void {
  const { line, place, author, isAside, message } = of;
  const customer = recordedPerson(author);
  const key = `${isAside} ${customer.externalId}`;
  const known = to.get(key);
  if (!known) to.set(key, { line, channel: "x", place, customer, isAside, messages: [message] });
  else if (!known.messages.some((each) => each.externalId === message.externalId))
    known.messages.push(message);
}
