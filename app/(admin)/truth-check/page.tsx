import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { TruthScreen } from "@/components/truth/truth-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { checkTruth } from "@/lib/response-times/check-truth";
import { listHours } from "@/lib/response-times/list-hours";
import { setZone, stateAccountHours, stateAccountWords } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("truth"))("title") };
}

export default async function TruthCheckPage() {
  const { ctx } = await requireAgent(["admin"]);
  const [truth, hours, words] = await Promise.all([
    checkTruth(ctx),
    listHours(ctx),
    wordsOf(["admin", "truth"]),
  ]);
  return (
    <PageWords words={words}>
      <TruthScreen
        truth={truth}
        zones={Intl.supportedValuesOf("timeZone")}
        calendars={hours.map(({ id, name }) => ({ id, name }))}
        acts={{ stateHours: stateAccountHours, stateWords: stateAccountWords, setZone }}
      />
    </PageWords>
  );
}
