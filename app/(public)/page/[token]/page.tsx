import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LinkPage } from "@/components/on-call/link-page";
import { loadMessages } from "@/lib/auth/load-messages";
import { closestLocale } from "@/lib/auth/locales";
import { publicCtx } from "@/lib/auth/public-ctx";
import { findLinkedPage } from "@/lib/coverage/on-call/take-linked-page";
import { takeByLink } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  const locale = closestLocale((await headers()).get("accept-language") ?? "en");
  const t = await getTranslations({ locale, namespace: "on-call" });
  return { title: { absolute: t("link.title") }, robots: { index: false, follow: false } };
}

type Props = { params: Promise<{ token: string }> };

/** Opening it takes nothing: programs that look at mails open links. The button does. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const page = await findLinkedPage(await publicCtx(), token);
  const locale = closestLocale(page?.locale ?? "en");
  const { "on-call": words } = await loadMessages(locale);
  return (
    <LinkPage
      locale={locale}
      zone={page?.zone ?? "Etc/UTC"}
      messages={{ "on-call": words ?? {} }}
      page={page}
      token={token}
      take={takeByLink}
    />
  );
}
