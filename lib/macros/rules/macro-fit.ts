export interface Fitting {
  languages: readonly string[];
  accountId: string | null;
  teamId: string | null;
  /** In the last 30 days, by anybody. */
  uses: number;
}

interface Place {
  language: string | null;
  accountId: string | null;
  teamId: string | null;
}

/**
 * How well a macro fits a conversation: its language first, then its account, then its team, then how much it is used.
 * One made for another account or team comes behind those made for all.
 */
export function macroFit({ languages, accountId, teamId, uses }: Fitting, place: Place): number {
  const spoken = place.language === null || languages.includes(place.language) || languages.includes("");
  return (
    (spoken ? 1000 : 0) +
    near(accountId, place.accountId) * 300 +
    near(teamId, place.teamId) * 100 +
    Math.min(99, 14 * Math.log2(1 + uses))
  );
}

const near = (own: string | null, there: string | null): number =>
  own === null ? 0 : own === there ? 1 : -1;
