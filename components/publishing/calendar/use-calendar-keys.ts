"use client";

import { useRouter } from "next/navigation";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";

type Doors = { mayWrite: boolean; onStep: (steps: number) => void; onToday: () => void };

/** Left and right go through weeks or months, up and down from post to post, t to today, n to a new one. */
export function useCalendarKeys({ mayWrite, onStep, onToday }: Doors): void {
  const router = useRouter();
  const { singleKeys } = useViewer();
  useKeys(
    {
      ArrowLeft: (event) => (isElsewhere(event) ? false : onStep(-1)),
      ArrowRight: (event) => (isElsewhere(event) ? false : onStep(1)),
      ArrowUp: (event) => (isElsewhere(event) ? false : walk(-1)),
      ArrowDown: (event) => (isElsewhere(event) ? false : walk(1)),
      t: onToday,
      n: () => (mayWrite ? router.push("/publishing/new") : false),
    },
    singleKeys,
  );
}

/** A list of choices has these keys for itself. */
function isElsewhere({ target, altKey }: KeyboardEvent): boolean {
  return altKey || (target instanceof HTMLElement && target.matches("select, [type=radio]"));
}

/** To the next post in the order of time; false where there is none, so that the page scrolls. */
function walk(steps: 1 | -1): boolean {
  const posts = [...document.querySelectorAll<HTMLElement>("[data-post]")]
    .filter((post) => post.offsetParent !== null)
    .sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
  const place = posts.findIndex((post) => post.contains(document.activeElement));
  const next = place < 0 ? posts.at(steps > 0 ? 0 : -1) : posts[place + steps];
  next?.focus();
  return next !== undefined;
}

const timeOf = (post: HTMLElement): string => post.querySelector("time")?.dateTime ?? "";
