/** The one thing of the platform that the rooms of the model may know: how to be told to stop. */
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
