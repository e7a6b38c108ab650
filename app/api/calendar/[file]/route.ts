import { calendarResponse } from "@/lib/auth/calendar-feed";

export const dynamic = "force-dynamic";

/** Answers only a calendar's own secret; to everybody else it does not exist. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return calendarResponse(request, (await params).file);
}
