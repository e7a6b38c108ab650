import { Check } from "lucide-react";
import { createElement } from "react";
import { ApiProblem } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";

/** Asks the API and says that it is done; what went wrong comes back in words. */
export async function tell(call: () => Promise<unknown>, done: string): Promise<string | null> {
  try {
    await call();
    void say({ icon: createElement(Check), text: done, id: "privacy" });
    return null;
  } catch (error) {
    return error instanceof ApiProblem ? error.detail || error.code : "";
  }
}
