/**
 * Why a message got no answer. `gone`: this script outlived its extension, which was updated or removed, and only
 * loading the page again helps. `unreachable`: nobody answered. `refused`: the other side says no, and `message` why.
 */
export type Trouble = "gone" | "unreachable" | "refused";

/** Thrown by whatever asks another context. */
export class MessageError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.name = "MessageError";
    this.trouble = trouble;
  }
}
