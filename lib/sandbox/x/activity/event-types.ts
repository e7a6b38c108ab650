/** Event types a subscription may name; the first list is what this sandbox can bring about. */
const told = [
  "post.create",
  "post.delete",
  "post.mention.create",
  "post.reply.create",
  "post.quote.create",
  "post.repost.create",
  "dm.received",
  "dm.sent",
  "chat.received",
  "chat.sent",
] as const;

const silent = [
  "profile.update.bio",
  "profile.update.profile_picture",
  "profile.update.banner_picture",
  "profile.update.screenname",
  "profile.update.geo",
  "profile.update.url",
  "profile.update.verified_badge",
  "profile.update.affiliate_badge",
  "profile.update.handle",
  "news.new",
  "follow.follow",
  "follow.unfollow",
  "spaces.start",
  "spaces.end",
  "broadcast.start",
  "broadcast.end",
  "broadcast.chat",
  "chat.conversation.join",
  "chat.conversation_join",
  "chat.conversation.member_added",
  "chat.conversation.member_removed",
  "chat.conversation.admin_added",
  "chat.conversation.admin_removed",
  "chat.update.group_name",
  "chat.update.restrictions",
  "dm.indicate_typing",
  "dm.read",
  "like.create",
  "mute.mute",
  "mute.unmute",
  "block.block",
  "block.unblock",
] as const;

export type ToldEventType = (typeof told)[number];

const known: ReadonlySet<string> = new Set([...told, ...silent]);

export function isEventType(name: string): boolean {
  return known.has(name);
}

/** The scope a person must have granted for a private event; nothing for a public one. */
export function privateScope(eventType: string): string | undefined {
  if (/^(dm|chat)\./.test(eventType)) return "dm.read";
  if (/^post\.(mention|reply|quote|repost)\./.test(eventType)) return "tweet.read";
  if (eventType.startsWith("mute.")) return "mute.read";
  if (eventType.startsWith("block.")) return "block.read";
  return undefined;
}
