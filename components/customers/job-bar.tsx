/** How far a job is, from 0 to 1. */
export function JobBar({ share, label }: { share: number; label: string }) {
  return (
    <progress
      value={share}
      max={1}
      aria-label={label}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent-solid"
    />
  );
}
