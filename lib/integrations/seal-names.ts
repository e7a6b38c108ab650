/** Under which names secrets and answers of other systems are sealed. */
export const secretSeal = "integration-secret";
export const answerSeal = "lookup-answer";
export const runSeal = "action-run";
export const inputDigest = "integration-input";
