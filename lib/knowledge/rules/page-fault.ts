import type { ErrorValues } from "@/lib/base/errors";

export const LONGEST_PAGE = 20_000;
export const LONGEST_TITLE = 120;
export const LONGEST_BRIEFING = 4000;

export interface PageFault {
  code: string;
  values: ErrorValues;
}

/** The first thing that is wrong with a desk page as it is to be saved; null where nothing is. */
export function pageFault({ title, body }: { title: string; body: string }): PageFault | null {
  const named = title.trim().length;
  if (named === 0) return { code: "page-untitled", values: {} };
  if (named > LONGEST_TITLE)
    return { code: "page-title-too-long", values: { length: named, limit: LONGEST_TITLE } };
  if (body.trim() === "") return { code: "page-empty", values: {} };
  if (body.length > LONGEST_PAGE)
    return { code: "page-too-long", values: { length: body.length, limit: LONGEST_PAGE } };
  return null;
}

/** The same for a briefing; `untilAt` must be later than its beginning and than now. */
export function briefingFault(
  { title, body }: { title: string; body: string },
  fromAt: Date,
  untilAt: Date,
  now: Date,
): PageFault | null {
  const named = title.trim().length;
  if (named === 0 || body.trim() === "") return { code: "briefing-empty", values: {} };
  if (named > LONGEST_TITLE)
    return { code: "page-title-too-long", values: { length: named, limit: LONGEST_TITLE } };
  if (body.length > LONGEST_BRIEFING)
    return { code: "briefing-too-long", values: { length: body.length, limit: LONGEST_BRIEFING } };
  if (untilAt <= fromAt) return { code: "briefing-backwards", values: {} };
  if (untilAt <= now) return { code: "briefing-past", values: {} };
  return null;
}
