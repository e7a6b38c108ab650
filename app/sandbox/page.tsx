import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getNow, getTranslations } from "next-intl/server";
import { SandboxScreen } from "@/components/sandbox/sandbox-screen";
import { listBrands, openSandboxDoor } from "@/lib/auth/sandbox-door";
import { usernameSchema } from "@/lib/auth/sandbox-route";
import { signInChoices } from "@/lib/auth/sign-in-choices";

export const dynamic = "force-dynamic";

const FIRST_PERSON = "nadia_b";

export async function generateMetadata() {
  return { title: (await getTranslations("sandbox"))("title") };
}

export default async function SandboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  if (!(await openSandboxDoor())) notFound();
  const asked = usernameSchema.safeParse((await searchParams).as);
  const [brands, choices, now, { sandbox }] = await Promise.all([
    listBrands(),
    signInChoices("/sandbox"),
    getNow(),
    getMessages(),
  ]);
  return (
    <NextIntlClientProvider messages={{ sandbox }}>
      <SandboxScreen
        brands={brands}
        agents={choices.demoAgents}
        person={asked.success ? asked.data : FIRST_PERSON}
        serverNow={now.getTime()}
      />
    </NextIntlClientProvider>
  );
}
