import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { ImpostorList } from "@/components/listening/impostors/impostor-list";
import { ListeningTabs } from "@/components/listening/listening-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listImpostors } from "@/lib/listening/impostors/list-impostors";
import { DESK_WORDS } from "../../desk-words";
import { dismissImpostor, markReported, reopenImpostor } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("impostors"))("title") };
}

export default async function ImpostorsPage() {
  const { ctx, agent } = await requireAgent();
  const [impostors, words, t] = await Promise.all([
    listImpostors(ctx),
    wordsOf([...DESK_WORDS, "admin", "listening", "impostors"]),
    getTranslations("impostors"),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <ListeningTabs at="impostors" />
        <ImpostorList
          impostors={impostors}
          mayDecide={agent.role !== "agent"}
          acts={{ markReported, dismissImpostor, reopenImpostor }}
        />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
