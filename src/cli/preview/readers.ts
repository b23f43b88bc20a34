import type { ServerResponse } from 'node:http'

/** Pages that are open and are told when what they show has changed. */
export interface Readers {
  /** A page that shows what `of` was when its hash was `is`. */
  add(of: string, is: string, response: ServerResponse): void
  /** What is open now. */
  open(): ReadonlySet<string>
  /** Tells those who show `of` as it is no more. */
  tell(of: string, is: string): void
}

export function makeReaders(): Readers {
  const readers = new Set<{ readonly of: string; readonly is: string; readonly response: ServerResponse }>()
  return {
    add(of, is, response) {
      const reader = { of, is, response }
      readers.add(reader)
      response.on('close', () => readers.delete(reader))
    },
    open: () => new Set([...readers].map(({ of }) => of)),
    tell(of, is) {
      for (const reader of readers) {
        if (reader.of !== of || reader.is === is) continue
        readers.delete(reader)
        reader.response.end('event: reload\ndata:\n\n')
      }
    }
  }
}
