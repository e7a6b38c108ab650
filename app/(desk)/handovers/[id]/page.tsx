import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { SheetScreen } from "@/components/handovers/sheet-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { getHandover } from "@/lib/conversations/handovers/get-handover";
import { DESK_WORDS } from "../../desk-words";
import { acceptHandover, changeSheet, declineHandover, noteSheetLine } from "../actions";
import "../print.css";

export async function generateMetadata() {
  return { title: (await getTranslations("handovers"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function HandoverPage({ params }: Props) {
  const { ctx } = await requireAgent();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const [sheet, words] = await Promise.all([
    getHandover(ctx, id.data).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    }),
    wordsOf([...DESK_WORDS, "admin", "handovers"]),
  ]);
  const acts = { accept: acceptHandover, decline: declineHandover, change: changeSheet, note: noteSheetLine };
  return (
    <PageWords words={words}>
      <SheetScreen key={sheet.id} first={sheet} acts={acts} />
      <PhoneTabs />
    </PageWords>
  );
}
