/** Where the pages of claims lie; what stands behind it is one person's alone. */
export const CLAIM_PATH = "/claim/";

/** Whether a text holds a link to somebody's claim: it opens their page to whoever reads it. */
export function hasClaimLink(text: string): boolean {
  return /\/claim\/[\w-]{16,}/u.test(text);
}
