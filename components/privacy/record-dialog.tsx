"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { apiPath } from "@/components/desk/api";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/segmented";
import { WhyDialog } from "./why-dialog";

type Format = "pdf" | "json";

/** One conversation as a file for a court. */
export function RecordDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const t = useTranslations("privacy-ui.record");
  const [format, setFormat] = useState<Format>("pdf");
  const [notes, setNotes] = useState(false);
  return (
    <WhyDialog
      title={t("title")}
      text={t("text")}
      confirm={t("do")}
      onClose={onClose}
      onConfirm={async (why) => {
        const query = { format, notes: String(notes), why };
        window.location.assign(apiPath(`/conversations/${conversationId}/export`, query));
        return null;
      }}
    >
      <Segmented<Format>
        label={t("format")}
        value={format}
        onChange={setFormat}
        className="self-start"
        segments={[
          { value: "pdf", label: "PDF" },
          { value: "json", label: "JSON" },
        ]}
      />
      <Checkbox label={t("notes")} checked={notes} onChange={(event) => setNotes(event.target.checked)} />
    </WhyDialog>
  );
}
