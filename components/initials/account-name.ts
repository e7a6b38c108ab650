import { useTranslations } from "next-intl";
import { bareHandle } from "@/lib/accounts/rules/bare-handle";

/** How somebody is called on a channel: `@NorthwindHelp`, however it was entered. */
export function useAccountName(): (account: { channel: string; handle: string }) => string {
  const t = useTranslations("channels");
  return ({ channel, handle }) =>
    t(t.has(`${channel}.handle`) ? `${channel}.handle` : "other.handle", { handle: bareHandle(handle) });
}
