import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SecondFactorForm } from "@/components/auth/second-factor-form";
import { beginSecondFactor } from "@/lib/agents/second-factor";
import { findAgent } from "@/lib/auth/agent-ctx";
import { qrCodeSvg } from "@/lib/auth/qr-code";
import { confirmCode } from "./actions";

export const dynamic = "force-dynamic";

export default async function SecondFactorPage() {
  const found = await findAgent();
  if (!found) redirect("/login");
  if (!found.agent.mustEnrol) redirect("/inbox");
  const t = await getTranslations("auth.enrol");
  const { secret, uri } = await beginSecondFactor(found.ctx, found.agent.agentId);
  return (
    <>
      <h1 className="font-semibold text-display">{t("title")}</h1>
      <p className="mb-5 text-body text-ink-2">{t("text")}</p>
      <SecondFactorForm qr={qrCodeSvg(uri)} secret={secret} confirm={confirmCode} />
    </>
  );
}
