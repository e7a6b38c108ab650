import type { Matter } from "@/lib/coverage/rules/assignment";

export interface Shareable {
  teamId: string | null;
  language: string | null;
  lastChannel: string;
  lastAudience: string;
  tags: readonly string[];
}

/** What a conversation asks of whom it is given to; a tag that is the name of a skill asks for that skill. */
export function askedOf(conversation: Shareable, skills: ReadonlySet<string>): Matter {
  const { teamId, language, lastChannel, lastAudience, tags } = conversation;
  return {
    kind: kindOf(lastChannel, lastAudience),
    teamId,
    language,
    skills: tags.filter((tag) => skills.has(tag)),
  };
}

function kindOf(channel: string, audience: string): Matter["kind"] {
  if (channel === "email") return "mail";
  if (channel === "phone") return "phone";
  return audience === "public" ? "public" : "private";
}
