import { Mail, MessageSquare, Phone } from "lucide-react";
import { cn } from "./class-names";

/** The icons a channel may choose from when it registers. */
export type ChannelIcon = "x" | "mail" | "phone" | "message";

type Props = {
  icon: ChannelIcon;
  /** The channel's name for a screen reader; leave it out where it is said beside. */
  label?: string;
  className?: string;
};

export function ChannelMark({ icon, label, className }: Props) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": label, title: label } : { "aria-hidden": true as const })}
      className={cn("inline-flex size-3 shrink-0 text-ink-3 [&_svg]:size-full", className)}
    >
      <Icon icon={icon} />
    </span>
  );
}

function Icon({ icon }: { icon: ChannelIcon }) {
  switch (icon) {
    case "x":
      return (
        <svg aria-hidden="true" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeLinejoin="round">
          <path d="M1.2 1.2h2.2l7.4 9.6H8.6z" />
          <path d="M10.4 1.2 6.7 5.4M5.2 7 1.6 10.8" strokeLinecap="round" />
        </svg>
      );
    case "mail":
      return <Mail aria-hidden="true" />;
    case "phone":
      return <Phone aria-hidden="true" />;
    case "message":
      return <MessageSquare aria-hidden="true" />;
  }
}
