"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { callOutside, OutsideProblem } from "./outside";

type What = {
  as: string;
  place: "post" | "message";
  to: string;
  text: string;
  inReplyTo: string | null;
  picture: File | null;
};

/** Says something as a customer. What X answered stands in `problem`; nothing typed is lost by it. */
export function useSay() {
  const t = useTranslations("sandbox.compose");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const say = async ({ as, place, to, text, inReplyTo, picture }: What): Promise<boolean> => {
    setBusy(true);
    setProblem("");
    try {
      const picked = picture
        ? await callOutside<{ id: string }>(`pictures?as=${as}&kind=${place}`, {
            method: "POST",
            file: picture,
          })
        : null;
      const body = {
        as,
        kind: place,
        to,
        text,
        ...(inReplyTo ? { inReplyTo } : {}),
        ...(picked ? { pictureId: picked.id } : {}),
      };
      await callOutside("say", { method: "POST", body });
      return true;
    } catch (error) {
      setProblem((error instanceof OutsideProblem && error.detail) || t("offline"));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { say, busy, problem, setProblem };
}
