/** Texts by key, the ones used last: as many as fit. */
export interface TextShelf {
  get(key: string): string | null
  put(key: string, text: string): void
}

/** `room` is in characters; the newest text stays, however long it is. */
export function textShelf(room: number): TextShelf {
  const texts = new Map<string, string>()
  let taken = 0
  return {
    get(key) {
      const text = texts.get(key)
      if (text === undefined) return null
      texts.delete(key)
      texts.set(key, text)
      return text
    },
    put(key, text) {
      taken += text.length - (texts.get(key)?.length ?? 0)
      texts.delete(key)
      texts.set(key, text)
      for (const [oldest, { length }] of texts) {
        if (taken <= room || oldest === key) break
        texts.delete(oldest)
        taken -= length
      }
    }
  }
}
