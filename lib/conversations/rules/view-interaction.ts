import type { ChannelTraits } from "@/lib/channels/channel-traits";
import {
  audienceSchema,
  directionSchema,
  type HiddenInteraction,
  type Interaction,
  kindSchema,
  type ReplyState,
  replyStateSchema,
} from "../schemas";
import { type ClockColumns, clockMark } from "./clock-mark";
import { hideMarks, marksOf, type StoredMark, shownText } from "./hide-personal";
import { type HostileMark, hostileBy } from "./hostile";
import { type ToneColumns, toneMark } from "./tone-mark";
import { type MailColumns, viewMail } from "./view-mail";
import { type ReplyColumns, viewReply } from "./view-reply";

/** An interaction as it is stored, with the names of those it points to. */
export interface InteractionRow extends ReplyColumns, ClockColumns, ToneColumns {
  id: string;
  number: number;
  conversationId: string | null;
  customerId: string;
  customerName: string;
  handleName: string | null;
  username: string | null;
  accountId: string | null;
  accountHandle: string | null;
  accountName: string | null;
  agentId: string | null;
  agentName: string | null;
  agentInitials: string | null;
  conversationTeamId: string | null;
  conversationTags: readonly string[] | null;
  teamName: string | null;
  channel: string;
  kind: string;
  audience: string;
  direction: string;
  authorType: string;
  text: string;
  language: string | null;
  publishedAt: Date;
  receivedAt: Date;
  externalId: string;
  inReplyToExternalId: string | null;
  inReplyToId: string | null;
  quote: Interaction["quote"];
  initials: string | null;
  isNative: boolean;
  isEdited: boolean;
  deletedAt: Date | null;
  withheldReason: string | null;
  isHidden: boolean;
  hostileMark?: HostileMark;
  isEncrypted: boolean;
  mayApiReply: boolean | null;
  reposts: number;
  likes: number;
  views: number;
  url: string | null;
  call: Interaction["call"];
  attachments: Omit<Interaction["attachments"][number], "url">[] | null;
  versions: { text: string; publishedAt: string }[] | null;
  mail: MailColumns | null;
  /** The account of ours that its author could be taken for. */
  looksLike: string | null;
  /** Null where it was never triaged. */
  marks: StoredMark[] | null;
  parts: { text: string; state: ReplyState; externalId: string | null }[] | null;
}

/** An interaction as the API answers it. Words that the customer deleted or the provider withholds are not shown. */
export function viewInteraction(row: InteractionRow, traits: ChannelTraits | undefined): Interaction {
  const isDeleted = row.deletedAt !== null;
  const isWordless = row.withheldReason !== null || (isDeleted && row.direction === "inbound");
  const attachments = isWordless ? [] : (row.attachments ?? []);
  const words = maskedWords(row, isWordless);
  return {
    id: row.id,
    number: row.number,
    conversationId: row.conversationId,
    customerId: row.customerId,
    accountId: row.accountId,
    accountHandle: row.accountHandle,
    channel: row.channel,
    kind: kindSchema.parse(row.kind),
    audience: audienceSchema.parse(row.audience),
    direction: directionSchema.parse(row.direction),
    author: authorOf(row),
    to: row.direction === "outbound" ? row.username : null,
    ...words,
    language: row.language,
    publishedAt: row.publishedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    externalId: row.externalId,
    inReplyToId: row.inReplyToId,
    parentMissing: row.inReplyToExternalId !== null && row.inReplyToId === null,
    attachments: attachments.map((each) => ({ ...each, url: `/api/v1/files/${each.id}` })),
    mail: row.mail === null || isWordless ? null : viewMail(row.mail),
    reply:
      row.replyState === null
        ? null
        : viewReply(row, row.parts ?? [], replyStateSchema.parse(row.replyState), traits),
    isEdited: row.isEdited,
    isDeleted,
    isHidden: row.isHidden,
    ...(isHostile(row, isWordless) ? { isHostile: true as const } : {}),
    isEncrypted: row.isEncrypted,
    isNative: row.isNative,
    isBystander: row.conversationId === null,
    withheldReason: row.withheldReason,
    mayApiReply: row.mayApiReply,
    call: row.call,
    clock: clockMark(row),
    tone: toneMark(row, isWordless),
    looksLike: row.looksLike,
    pastedBy: row.direction === "inbound" && traits?.connect === "by-hand" ? row.initials : null,
    metrics: { reposts: row.reposts, likes: row.likes, views: row.views },
    url: row.url,
  };
}

function isHostile(row: InteractionRow, isWordless: boolean): boolean {
  return row.direction === "inbound" && !isWordless && hostileBy(row.hostileMark ?? null, row.text) !== null;
}

/** Personal data that a customer posted in public is masked until somebody asks for it. */
function maskedWords(
  row: InteractionRow,
  isWordless: boolean,
): Pick<Interaction, "text" | "quote" | "versions" | "marks" | "isMasked"> {
  if (isWordless) return { text: "", quote: null, versions: [], marks: [], isMasked: false };
  const marks = marksOf(row, row.marks);
  const shown = (text: string) => shownText({ ...row, text });
  const quote = row.quote?.text ? { ...row.quote, text: shown(row.quote.text) } : row.quote;
  const versions = (row.versions ?? []).map((each) => ({ ...each, text: shown(each.text) }));
  return {
    text: hideMarks(row.text, marks),
    quote,
    versions,
    marks,
    isMasked:
      marks.length > 0 ||
      quote?.text !== row.quote?.text ||
      versions.some((each, at) => each.text !== row.versions?.[at]?.text),
  };
}

/** What is left of it for a reader who may not see it: channel, day (UTC) and team. */
export function viewHidden(row: InteractionRow): HiddenInteraction {
  const publishedOn = row.publishedAt.toISOString().slice(0, 10);
  return { hidden: true, id: row.id, channel: row.channel, publishedOn, team: row.teamName ?? "" };
}

function authorOf(row: InteractionRow): Interaction["author"] {
  const { initials } = row;
  switch (row.authorType) {
    case "customer":
      return {
        type: "customer",
        id: row.customerId,
        displayName: row.handleName ?? row.customerName,
        handle: row.username,
        initials: null,
      };
    case "agent":
      return {
        type: "agent",
        id: row.agentId ?? "",
        displayName: row.agentName ?? "",
        handle: null,
        initials: initials ?? row.agentInitials,
      };
    case "account":
      return {
        type: "account",
        id: row.accountId ?? "",
        displayName: row.accountName ?? "",
        handle: row.accountHandle,
        initials,
      };
    default:
      return { type: "system", id: "system", displayName: "", handle: null, initials: null };
  }
}
