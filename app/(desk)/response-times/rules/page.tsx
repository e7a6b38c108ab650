import { getTranslations } from "next-intl/server";
import { RulesSheet } from "@/components/response-times/rules-sheet";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { printedRules } from "@/lib/response-times/rules/printed-rules";

export async function generateMetadata() {
  return { title: (await getTranslations("response-times-rules"))("title") };
}

/** What every figure goes by, for anybody who works here. */
export default async function Page() {
  const { agent } = await requireAgent();
  return <RulesSheet rules={printedRules()} canReport={agent.role !== "agent"} />;
}
