import type { InteractionKind } from "@/lib/channels/channel-traits";
import type { Matter } from "@/lib/coverage/rules/assignment";

export interface Shareable {
  teamId: string | null;
  language: string | null;
  lastChannel: string;
  lastAudience: string;
  tags: readonly string[];
}

const WORK: Readonly<Record<InteractionKind, Matter["kind"]>> = {
  post: "public",
  direct_message: "private",
  email: "mail",
  call: "phone",
};

/**
 * What a conversation asks of whom it is given to, `newest` being the kind of what came last; a tag that is the name of a
 * skill asks for that skill.
 */
export function askedOf(
  { teamId, language, lastAudience, tags }: Shareable,
  newest: InteractionKind | undefined,
  skills: ReadonlySet<string>,
): Matter {
  return {
    kind: newest ? WORK[newest] : lastAudience === "public" ? "public" : "private",
    teamId,
    language,
    skills: tags.filter((tag) => skills.has(tag)),
  };
}
