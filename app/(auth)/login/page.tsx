import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { findAgent } from "@/lib/auth/agent-ctx";
import { signInChoices } from "@/lib/auth/sign-in-choices";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("title") };
}

export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const { callbackUrl, error } = await searchParams;
  const choices = await signInChoices(typeof callbackUrl === "string" ? callbackUrl : "/inbox");
  if (await findAgent()) redirect(choices.callbackUrl);
  const t = await getTranslations("auth");
  return (
    <>
      <h1 className="font-semibold text-display">{t("title")}</h1>
      <p className="mb-5 text-body text-ink-2">{t("lead", { desk: choices.desk })}</p>
      <SignInForm
        {...choices}
        problem={typeof error === "string" ? (choices.sentences[error] ?? null) : null}
      />
    </>
  );
}
