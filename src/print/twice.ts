/** Something that is made anew when it fails, such as a browser. */
export interface Renewable<T> {
  readonly current: () => Promise<T>
  /** What takes the place of one that failed. */
  readonly renew: (failed: T) => Promise<T>
}

/** Tries once more with a fresh one where the first fails, and no more: the second failure is thrown. */
export async function twice<T, Result>(used: Renewable<T>, attempt: (one: T) => Promise<Result>): Promise<Result> {
  const first = await used.current()
  try {
    return await attempt(first)
  } catch {
    return await attempt(await used.renew(first))
  }
}
