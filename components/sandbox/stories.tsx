"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { Story } from "@/lib/auth/sandbox-pulse";
import { callOutside, OutsideProblem } from "./outside";

const SPEEDS = ["1", "10", "60"] as const;
type Speed = (typeof SPEEDS)[number];

/** Stories that happened to brands, played by the people outside. */
export function Stories({ stories, onChange }: { stories: readonly Story[]; onChange: () => void }) {
  const t = useTranslations("sandbox.stories");
  const [speed, setSpeed] = useState<Speed>("10");
  const [answers, setAnswers] = useState(false);
  const [problem, setProblem] = useState("");

  const call = async (method: "POST" | "DELETE", body: unknown) => {
    setProblem("");
    try {
      await callOutside("stories", { method, body });
      onChange();
    } catch (error) {
      setProblem((error instanceof OutsideProblem && error.detail) || t("offline"));
    }
  };

  return (
    <section aria-labelledby="stories">
      <h2 id="stories" className="mb-3 font-semibold text-ink-3 text-label">
        {t("title")}
      </h2>
      <div className="flex flex-wrap items-center gap-3 border-b pb-3">
        <span className="text-body text-ink-2">{t("speed")}</span>
        <Segmented<Speed>
          label={t("speed")}
          value={speed}
          onChange={setSpeed}
          segments={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        />
        <span className="text-ink-3 text-meta">{t("hourTakes", { minutes: 60 / Number(speed) })}</span>
        <Switch
          label={t("answers")}
          checked={answers}
          onChange={(event) => setAnswers(event.target.checked)}
          className="basis-full"
        />
      </div>
      <p role="alert" className="py-2 text-meta text-red empty:hidden">
        {problem}
      </p>
      <ul>
        {stories.map((story) => (
          <StoryRow
            key={story.name}
            story={story}
            onPlay={() => void call("POST", { name: story.name, speed: Number(speed), answers })}
            onStop={() => void call("DELETE", { name: story.name })}
          />
        ))}
      </ul>
    </section>
  );
}

function StoryRow({ story, onPlay, onStop }: { story: Story; onPlay: () => void; onStop: () => void }) {
  const t = useTranslations("sandbox.stories");
  const { run } = story;
  const isPlaying = run?.state === "playing";
  const title = t.has(`${story.name}.title`) ? t(`${story.name}.title`) : story.title;
  const summary = t.has(`${story.name}.summary`) ? t(`${story.name}.summary`) : story.summary;
  return (
    <li className="flex gap-3 border-b py-3">
      <button
        type="button"
        aria-label={isPlaying ? t("stop", { title }) : t("play", { title })}
        onClick={isPlaying ? onStop : onPlay}
        className={cn(
          "inline-flex size-8 shrink-0 items-center justify-center rounded-full border transition-colors phone:size-11",
          isPlaying
            ? "border-transparent bg-accent-solid text-on-accent"
            : "border-line-strong bg-raised text-ink-2 hover:bg-selected",
        )}
      >
        {isPlaying ? (
          <Pause aria-hidden="true" className="size-4" />
        ) : (
          <Play aria-hidden="true" className="size-4" />
        )}
      </button>
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-3">
          <span className="font-semibold text-body">{title}</span>
          <span className="figures shrink-0 text-ink-3 text-meta">
            {isPlaying ? t("step", { step: run.step, steps: run.steps }) : t("steps", { steps: story.steps })}
          </span>
        </p>
        <p className="text-pretty text-ink-2 text-meta">{summary}</p>
        {run ? <StoryRun run={run} /> : null}
      </div>
    </li>
  );
}

function StoryRun({ run }: { run: NonNullable<Story["run"]> }) {
  const t = useTranslations("sandbox.stories");
  const said =
    run.state === "finished"
      ? t("finished")
      : run.state === "stopped"
        ? t("stopped", { problem: run.problem ?? "" })
        : run.say;
  return (
    <>
      {run.state === "playing" ? (
        <div
          role="progressbar"
          aria-label={t("progress")}
          aria-valuemin={0}
          aria-valuemax={run.steps}
          aria-valuenow={run.step}
          className="mt-2 h-1 overflow-hidden rounded-full bg-line-strong"
        >
          <div
            className="h-full rounded-full bg-accent-solid transition-[width]"
            style={{ width: `${(run.step / Math.max(1, run.steps)) * 100}%` }}
          />
        </div>
      ) : null}
      <p aria-live="polite" className="mt-1 text-ink-2 text-meta">
        {said}
      </p>
    </>
  );
}
