/** What a worker offers so that its end can be noticed. */
export interface LockHolder {
  /** Holds a browser lock of this name for as long as the worker lives. */
  readonly holdLock: (name: string) => Promise<void>;
}

/**
 * Notices the end of a thread that nobody tells about: `terminate()` fires no event, but the browser takes back the
 * lock that the worker holds, and then gives it to us. Without a name nothing is watched.
 */
export function watchLock(worker: LockHolder, name: string | null, signal: AbortSignal, onEnd: () => void): void {
  if (name === null) return;
  worker
    .holdLock(name)
    .then(() => navigator.locks.request(name, { signal }, onEnd))
    // Aborted because the link ended, or refused by the browser: then there are other ways, or none.
    .catch(() => {});
}

/** The other side of `watchLock`, in the worker. */
export function holdLock(name: string): Promise<void> {
  return new Promise((held, refused) => {
    navigator.locks
      .request(name, () => {
        held();
        return new Promise(() => {});
      })
      .catch(refused);
  });
}
