"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";

type Props = {
  busy: boolean;
  words: Readonly<{ choose: string; drop: string; hint: string }>;
  accept: string;
  onFile: (file: File) => void;
};

/** Where a file is dropped, or chosen by a button. */
export function FileDrop({ busy, words, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
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
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </section>
  );
}
