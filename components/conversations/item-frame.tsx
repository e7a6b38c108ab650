import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/class-names";
import type { Audience } from "@/lib/conversations/schemas";

type Props = {
  id: string;
  initials: string;
  isSelf?: boolean;
  /** Null for a note, which is for neither. */
  audience: Audience | null;
  /** What we said has the tint beside the edge. */
  isOurs: boolean;
  label: string;
  head: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
};

const edges = { public: "border-public-line", private: "border-private-line" };
const tints = { public: "bg-public-tint", private: "bg-private-tint" };

/** One thing in the history: who, its edge, its words. */
export function ItemFrame(props: Props) {
  const { id, initials, isSelf = false, audience, isOurs, label, head, menu, children, below } = props;
  return (
    <article aria-label={label} id={`item-${id}`} className="group/item flex gap-3 phone:gap-0">
      <Avatar initials={initials} size={24} tone={isSelf ? "self" : "other"} className="mt-1 phone:hidden" />
      <div className="min-w-0 flex-1">
        <div
          className={cn(
            "relative min-w-0",
            audience === null
              ? "rounded-card border border-control border-dashed px-3 py-2"
              : cn(
                  "border-l-3 pl-3",
                  edges[audience],
                  isOurs ? cn("rounded-r-card py-2 pr-3", tints[audience]) : "py-0.5",
                ),
          )}
        >
          <div className="flex min-h-5 items-center gap-2">{head}</div>
          {children}
          {menu ? (
            <div className="absolute -top-2.5 right-0 rounded-control bg-raised opacity-0 shadow-menu transition-opacity focus-within:opacity-100 group-hover/item:opacity-100 has-data-[state=open]:opacity-100">
              {menu}
            </div>
          ) : null}
        </div>
        {below}
      </div>
    </article>
  );
}
