/** Where the pages of claims lie; what stands behind it is one person's alone. */
export const CLAIM_PATH = "/claim/";
