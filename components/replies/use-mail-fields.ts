"use client";

import { useState } from "react";
import type { Draft } from "@/lib/conversations/schemas";
import { isMailAddress } from "@/lib/replies/rules/mail-addresses";

type Fields = Pick<Draft, "subject" | "cc">;

/** Subject and Cc of a mail as they are typed; without a subject of its own it bears that of what it answers. */
export function useMailFields() {
  const [subject, setSubject] = useState<string | null>(null);
  const [cc, setCc] = useState("");
  const [round, setRound] = useState(0);
  const addresses = addressesIn(cc);
  return {
    subject,
    cc,
    /** Goes up with every mail, so that its fields begin anew. */
    round,
    addresses,
    /** The first that is no address. */
    bad: addresses.find((each) => !isMailAddress(each)) ?? null,
    setSubject,
    setCc,
    restore(draft: Fields) {
      setSubject(draft.subject ?? null);
      setCc((draft.cc ?? []).join(", "));
    },
    clear() {
      setRound((now) => now + 1);
      setSubject(null);
      setCc("");
    },
  };
}

export function addressesIn(text: string): string[] {
  return text.split(/[,;\s]+/).filter((each) => each !== "");
}

export type MailFieldsState = ReturnType<typeof useMailFields>;

/** What a draft keeps of them. */
export function mailOfDraft({ subject, addresses }: Pick<MailFieldsState, "subject" | "addresses">): Fields {
  return {
    ...(subject === null ? {} : { subject }),
    ...(addresses.length === 0 ? {} : { cc: addresses.slice(0, 20) }),
  };
}
