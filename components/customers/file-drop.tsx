"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";

type Props = {
  busy: boolean;
  /** The most bytes a file may have: a larger one is said to be before any of it is sent. */
  most?: number;
  words: Readonly<{ choose: string; drop: string; hint: string }>;
  accept: string;
  onFile: (file: File) => void;
};

/** Where a file is dropped, or chosen by a button. */
export function FileDrop({ busy, most, words, accept, onFile }: Props) {
  const why = useTranslations("errors");
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    const isOver = most !== undefined && file.size > most;
    setTooLarge(isOver);
    if (!isOver) onFile(file);
  };
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      aria-label={words.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn(
        "flex flex-col items-center gap-3 rounded-card border border-control border-dashed px-4 py-10 text-center",
        isOver && "bg-accent-tint",
      )}
    >
      <p className="text-body text-ink-2">{words.drop}</p>
      <Button variant="solid" icon={<Upload />} disabled={busy} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <p className="text-ink-3 text-meta">{words.hint}</p>
      <Problem
        text={isTooLarge ? why("upload-too-large", { megabytes: Math.floor((most ?? 0) / 1_000_000) }) : ""}
      />
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          take(file);
        }}
      />
    </section>
  );
}
