import { useTranslations } from "next-intl";

/** How an account is called on its channel: `@NorthwindHelp`. */
export function useAccountName(): (account: { channel: string; handle: string }) => string {
  const t = useTranslations("channels");
  return ({ channel, handle }) =>
    t.has(`${channel}.handle`) ? t(`${channel}.handle`, { handle }) : t("other.handle", { handle });
}
