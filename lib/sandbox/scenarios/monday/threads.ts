/** One matter of a person on the demo brand's Monday. Minutes count back from the moment it is played. */
export interface MondayThread {
  username: string;
  name: string;
  description?: string;
  followers?: number;
  verifiedType?: "blue" | "business" | "government";
  turns: readonly MondayTurn[];
}

export interface MondayTurn {
  minutesAgo: number;
  /** `them` in public, `them-dm` in private; `us` and `us-dm` were typed in X's own app by an agent. */
  by: "them" | "them-dm" | "us" | "us-dm";
  text: string;
  picture?: { title: string; lines: readonly string[] };
  /** Leave this out of the reply chain: a post of its own. */
  isNew?: boolean;
}

/** A person with a single public post. */
export function post(
  username: string,
  name: string,
  followers: number,
  minutesAgo: number,
  text: string,
): MondayThread {
  return { username, name, followers, turns: [{ minutesAgo, by: "them", text }] };
}

/** A public post and the answer it got, signed. */
export function answered(
  username: string,
  name: string,
  followers: number,
  [asked, replied]: readonly [number, number],
  text: string,
  answer: string,
): MondayThread {
  return {
    username,
    name,
    followers,
    turns: [
      { minutesAgo: asked, by: "them", text },
      { minutesAgo: replied, by: "us", text: answer },
    ],
  };
}

/** A person who writes in private. */
export function message(
  username: string,
  name: string,
  followers: number,
  minutesAgo: number,
  text: string,
): MondayThread {
  return { username, name, followers, turns: [{ minutesAgo, by: "them-dm", text }] };
}
