import { getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/auth/invite-form";
import { findInvited } from "@/lib/agents/find-invited";
import { publicCtx } from "@/lib/auth/public-ctx";
import { setPassword } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.invite"))("title") };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("auth.invite");
  const invited = token.length <= 200 ? await findInvited(await publicCtx(), token) : null;
  if (!invited)
    return (
      <>
        <h1 className="font-semibold text-display">{t("deadTitle")}</h1>
        <p className="mt-2 text-body text-ink-2">{t("deadText")}</p>
      </>
    );
  return (
    <>
      <h1 className="font-semibold text-display">{t("title")}</h1>
      <p className="mb-5 text-body text-ink-2">{t("lead", { name: invited.displayName })}</p>
      <InviteForm email={invited.email} token={token} save={setPassword} />
    </>
  );
}
