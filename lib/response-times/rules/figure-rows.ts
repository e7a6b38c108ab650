import type { Figure, Which } from "@/lib/response-times/report-schemas";

/** Which turns stand behind a figure. */
export function whichOf(figure: Figure): Which {
  switch (figure) {
    case "withinTarget":
      return "inTime";
    case "openOverdue":
    case "neverAnswered":
      return "open";
    case "received":
      return "all";
    default:
      return "counted";
  }
}
