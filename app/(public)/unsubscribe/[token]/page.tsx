import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { UnsubscribeCard } from "@/components/unsubscribe/unsubscribe-card";
import { closestPublicLocale } from "@/lib/auth/locales";
import { publicCtx } from "@/lib/auth/public-ctx";
import { findOptOut } from "@/lib/incidents/mailings/letters/find-opt-out";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  const locale = closestPublicLocale((await headers()).get("accept-language"));
  const t = await getTranslations({ locale, namespace: "unsubscribe" });
  return { title: { absolute: t("title") }, robots: { index: false, follow: false } };
}

type Props = { params: Promise<{ token: string }> };

/** Opening it ends nothing: what a person presses does. It works without a script and names nobody. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const found = await findOptOut(await publicCtx(), token);
  const language = closestPublicLocale(found?.language ?? (await headers()).get("accept-language"));
  return (
    <main id="main" lang={language} className="grid min-h-dvh place-items-center bg-canvas p-4">
      <UnsubscribeCard
        language={language}
        found={found}
        action={`/api/unsubscribe/${encodeURIComponent(token)}`}
      />
    </main>
  );
}
