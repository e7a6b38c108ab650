export interface RecordRow {
  id: string;
  conversationId: string | null;
  channel: string;
  kind: string;
  audience: string;
  direction: string;
  authorType: string;
  accountId: string | null;
  externalId: string;
  inReplyToId: string | null;
  text: string;
  language: string | null;
  publishedAt: Date;
  receivedAt: Date;
  initials: string | null;
  isNative: boolean;
  isEdited: boolean;
  deletedAt: Date | null;
  withheldReason: string | null;
  url: string | null;
  quote: unknown;
  handleName: string | null;
  handle: string;
  account: string | null;
  agentName: string | null;
  replyState: string | null;
  replyCode: string | null;
  queuedAt: Date | null;
  sentAt: Date | null;
  aliases: string[];
  versions: { text: string; publishedAt: string; externalId: string }[] | null;
  parts: { text: string; state: string; externalId: string | null; sentAt: string | null }[] | null;
  mail: Record<string, unknown> | null;
  files:
    | {
        id: string;
        name: string;
        type: string;
        bytes: number;
        altText: string | null;
        state: string;
        key: string | null;
      }[]
    | null;
}

/** One interaction as it is handed out of the desk: everything it says of itself, no key or token of ours. */
export interface RecordedItem {
  id: string;
  conversationId: string | null;
  channel: string;
  kind: string;
  audience: string;
  direction: string;
  author: { type: string; displayName: string; handle: string | null; initials: string | null };
  account: string | null;
  externalId: string | null;
  furtherIds: string[];
  inReplyToId: string | null;
  publishedAt: string;
  receivedAt: string;
  language: string | null;
  text: string;
  quote: unknown;
  url: string | null;
  edits: { text: string; publishedAt: string }[];
  isEdited: boolean;
  deletedAt: string | null;
  withheldReason: string | null;
  mail: Record<string, unknown> | null;
  reply: {
    state: string;
    code: string | null;
    queuedAt: string | null;
    sentAt: string | null;
    parts: { text: string; state: string; externalId: string | null; sentAt: string | null }[];
  } | null;
  files: {
    id: string;
    name: string;
    type: string;
    bytes: number;
    altText: string | null;
    state: string;
    sha256: string | null;
  }[];
}

/**
 * The row in the words of the record. What the customer deleted or the provider withholds is as wordless as on the
 * screen. A mail of ours goes without its Message-ID, which holds the token that proves its thread.
 */
export function toRecorded(row: RecordRow, hashes: ReadonlyMap<string, string>): RecordedItem {
  const isWordless = row.withheldReason !== null || (row.deletedAt !== null && row.direction === "inbound");
  const isOwnMail = row.kind === "email" && row.direction !== "inbound";
  const parts = (row.parts ?? []).map((part) => (isOwnMail ? { ...part, externalId: null } : part));
  return {
    id: row.id,
    conversationId: row.conversationId,
    channel: row.channel,
    kind: row.kind,
    audience: row.audience,
    direction: row.direction,
    author: authorOf(row),
    account: row.account,
    externalId: isOwnMail ? null : row.externalId,
    furtherIds: isOwnMail ? [] : row.aliases,
    inReplyToId: row.inReplyToId,
    publishedAt: row.publishedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    language: row.language,
    text: isWordless ? "" : row.text,
    quote: isWordless ? null : row.quote,
    url: row.url,
    edits: isWordless ? [] : (row.versions ?? []).map(({ text, publishedAt }) => ({ text, publishedAt })),
    isEdited: row.isEdited,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    withheldReason: row.withheldReason,
    mail: isWordless ? null : row.mail,
    reply:
      row.replyState === null
        ? null
        : {
            state: row.replyState,
            code: row.replyCode,
            queuedAt: row.queuedAt?.toISOString() ?? null,
            sentAt: row.sentAt?.toISOString() ?? null,
            parts,
          },
    files: isWordless
      ? []
      : (row.files ?? []).map(({ key, ...file }) => ({
          ...file,
          sha256: key ? (hashes.get(key) ?? null) : null,
        })),
  };
}

function authorOf(row: RecordRow): RecordedItem["author"] {
  const { initials } = row;
  switch (row.authorType) {
    case "customer":
      return { type: "customer", displayName: row.handleName ?? row.handle, handle: row.handle, initials };
    case "agent":
      return { type: "agent", displayName: row.agentName ?? "", handle: null, initials };
    default:
      return { type: row.authorType, displayName: row.account ?? "", handle: row.account, initials };
  }
}
