import { Bell, Tv } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { Board } from "@/components/wallboard/board";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { reportWallboard } from "@/lib/response-times/report-wallboard";
import { BoardWords } from "../board-words";

export async function generateMetadata() {
  return { title: (await getTranslations("wallboard"))("title") };
}

export default async function LivePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ctx, agent } = await requireAgent();
  if ((await searchParams).tv !== undefined) redirect("/tv");
  const [board, t] = await Promise.all([reportWallboard(ctx, {}), getTranslations("wallboard")]);
  return (
    <BoardWords>
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col outline-none phone:overflow-y-auto"
      >
        <header className="flex h-12 shrink-0 items-center gap-2 border-b px-6 phone:px-4">
          <h1 className="flex-1 text-large">{t("title")}</h1>
          {agent.role === "agent" ? null : (
            <a href="/response-times/alarms" className={buttonClass("ghost", 28)}>
              <Bell aria-hidden="true" />
              {t("alarms")}
            </a>
          )}
          <a href="/tv" className={buttonClass("plain", 28)}>
            <Tv aria-hidden="true" />
            {t("tv")}
          </a>
        </header>
        <div className="min-h-0 flex-1 phone:flex-none">
          <Board first={board} />
        </div>
      </main>
      <PhoneTabs />
    </BoardWords>
  );
}
