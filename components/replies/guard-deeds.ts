/** The ways out of what the guard found. */
export type GuardDeeds = Readonly<{
  onRemove: () => void;
  onPrivate: () => void;
  onOverrule: (reason: string) => void;
  onAsk: (reason: string) => void;
  /** As it is: what only asks was seen, or somebody has agreed. */
  onSend: () => void;
}>;
