/** A replay file that cannot be used. The message names the line and says what is wrong there. */
export class ReplayFileError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
    this.name = "ReplayFileError";
  }
}
