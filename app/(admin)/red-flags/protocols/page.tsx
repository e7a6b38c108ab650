import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { ProtocolList } from "@/components/red-flags/protocols/protocol-list";
import { buttonClass } from "@/components/ui/button-class";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listSkills } from "@/lib/coverage/keep-skills";
import { listChains } from "@/lib/coverage/on-call/keep-chains";
import { listProtocols } from "@/lib/red-flags/list-protocols";
import { addProtocol, endProtocol, rewriteProtocol } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("flag-rules.protocols"))("title") };
}

export default async function ProtocolsPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [protocols, skills, chains, words, t] = await Promise.all([
    listProtocols(ctx),
    listSkills(ctx),
    listChains(ctx),
    wordsOf(["admin", "flag-rules", "red-flags"]),
    getTranslations("flag-rules.protocols"),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          <a href="/red-flags" className={buttonClass("plain")}>
            {t("back")}
          </a>
        }
      >
        <ProtocolList
          protocols={protocols}
          choices={{
            skills: skills.map(({ name }) => name),
            chains: chains.map(({ id, name }) => ({ id, name })),
          }}
          acts={{ add: addProtocol, change: rewriteProtocol, end: endProtocol }}
        />
      </AdminPage>
    </PageWords>
  );
}
