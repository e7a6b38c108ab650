import { getTranslations } from "next-intl/server";
import { RowsScreen } from "@/components/response-times/rows-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { ReportWords } from "../report-words";
import "../print.css";

export async function generateMetadata() {
  return { title: (await getTranslations("response-times"))("rows.title") };
}

export default async function Page() {
  await requireAgent();
  return (
    <ReportWords>
      <RowsScreen />
    </ReportWords>
  );
}
