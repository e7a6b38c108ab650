"use client";

import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { CounterRing } from "@/components/ui/counter-ring";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { inputClass } from "@/components/ui/input";
import type { AudienceTraits } from "@/lib/channels/channel-traits";
import { lengthOf } from "@/lib/publishing/rules/post-faults";
import type { EditedPart } from "./edited-post";
import { PictureList } from "./picture-list";

type Props = {
  part: EditedPart;
  index: number;
  count: number;
  traits: AudienceTraits | undefined;
  needsAlt: boolean;
  isTried: boolean;
  disabled: boolean;
  onText: (text: string) => void;
  onFiles: (files: readonly File[]) => void;
  onDescribe: (id: string, altText: string) => void;
  onRemoveFile: (id: string) => void;
  onMove: (steps: 1 | -1) => void;
  onRemove: () => void;
};

/** One post of a thread: its words and their weight, its pictures, its place. */
export function PartEditor(props: Props) {
  const { part, index, count, traits, needsAlt, isTried, disabled } = props;
  const t = useTranslations("publishing.parts");
  const picker = useRef<HTMLInputElement>(null);
  const name = useId();
  const [leftOut, setLeftOut] = useState(0);
  const used = traits ? lengthOf(part.text, traits) : part.text.length;
  const limit = traits?.limit ?? 280;
  const room = (traits?.maxAttachments ?? 4) - part.files.length;
  const number = index + 1;
  const isOver = used > limit;
  const isBare = isTried && part.text.trim() === "" && part.files.length === 0;
  const error = isOver ? t("over", { over: used - limit, limit }) : isBare ? t("bare") : undefined;
  return (
    <li className="flex flex-col gap-2 rounded-card border bg-raised p-3" aria-labelledby={name}>
      <div className="flex items-center gap-1">
        <h3 id={name} className="flex-1 font-semibold text-meta">
          {count > 1 ? t("number", { number, count }) : t("only")}
        </h3>
        {count > 1 && !disabled ? (
          <>
            <IconButton
              size={24}
              label={t("up", { number })}
              icon={<ArrowUp />}
              disabled={index === 0}
              onClick={() => props.onMove(-1)}
            />
            <IconButton
              size={24}
              label={t("down", { number })}
              icon={<ArrowDown />}
              disabled={index === count - 1}
              onClick={() => props.onMove(1)}
            />
            <IconButton
              size={24}
              label={t("remove", { number })}
              icon={<Trash2 />}
              onClick={props.onRemove}
            />
          </>
        ) : null}
      </div>
      <Field label={t("text", { number })} hideLabel {...(error ? { error } : {})}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={4}
            maxLength={4000}
            disabled={disabled}
            value={part.text}
            placeholder={t("placeholder")}
            onChange={(event) => props.onText(event.target.value)}
            className={cn(inputClass, "min-h-24 resize-y py-2 text-[14px]")}
          />
        )}
      </Field>
      <PictureList
        files={part.files}
        isRequired={needsAlt}
        isTried={isTried}
        disabled={disabled}
        onDescribe={props.onDescribe}
        onRemove={props.onRemoveFile}
      />
      <div className="flex items-center gap-2">
        {disabled ? null : (
          <>
            <input
              ref={picker}
              type="file"
              accept="image/png,image/jpeg,image/webp,image/gif"
              multiple
              tabIndex={-1}
              aria-label={t("choose", { number })}
              className="sr-only"
              onChange={(event) => {
                const chosen = [...(event.target.files ?? [])];
                props.onFiles(chosen.slice(0, Math.max(0, room)));
                setLeftOut(Math.max(0, chosen.length - Math.max(0, room)));
                event.target.value = "";
              }}
            />
            <Button
              size={28}
              variant="ghost"
              icon={<ImagePlus />}
              disabled={room <= 0}
              aria-label={t("addPicture", { number })}
              onClick={() => picker.current?.click()}
            >
              {t("picture")}
            </Button>
          </>
        )}
        <span className="flex-1" />
        <CounterRing used={used} limit={limit} accessibleLabel={t("counter", { used, limit })} />
      </div>
      {leftOut > 0 && room <= 0 ? (
        <p role="alert" className="text-meta text-red">
          {t("tooMany", { count: leftOut, most: traits?.maxAttachments ?? 4 })}
        </p>
      ) : null}
    </li>
  );
}
