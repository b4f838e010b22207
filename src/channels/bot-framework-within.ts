/**
 * Gives up waiting for a promise after a time. What it stands for goes on, and how it ends is nobody's concern then.
 *
 * @throws TooSlow after `milliseconds`
 */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What was waited for did not come in time. */
export class TooSlow extends Error {
  override readonly name = "TooSlow";
}
