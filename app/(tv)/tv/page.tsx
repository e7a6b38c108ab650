import { getTranslations } from "next-intl/server";
import { Board } from "@/components/wallboard/board";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { reportWallboard } from "@/lib/response-times/report-wallboard";

export async function generateMetadata() {
  return { title: (await getTranslations("wallboard"))("title") };
}

export default async function TvPage() {
  const { ctx } = await requireAgent();
  const [board, t] = await Promise.all([reportWallboard(ctx, {}), getTranslations("wallboard")]);
  return (
    <main id="main" tabIndex={-1} className="h-full outline-none">
      <h1 className="sr-only">{t("title")}</h1>
      <Board first={board} />
    </main>
  );
}
