"use client";

import { useTranslations } from "next-intl";
import { Typing } from "@/components/inbox/typing";
import { firstName } from "@/components/inbox/use-presence";
import type { PresenceView } from "@/lib/conversations/schemas";

/** "Linda is typing", "Ana and Linda are looking". */
export function PresenceLine({ presence }: { presence: readonly PresenceView[] }) {
  const t = useTranslations("conversations-ui");
  const typing = presence.filter(({ state }) => state === "typing");
  const shown = typing.length > 0 ? typing : presence;
  const names = shown.map(({ agent }) => firstName(agent.displayName)).join(", ");
  const text = t(typing.length > 0 ? "presence.typing" : "presence.looking", { names, count: shown.length });
  return typing.length > 0 ? <Typing>{text}</Typing> : <span>{text}</span>;
}
