import type { ItemDraft } from '../item-draft.ts'

/** One entry of a bibliography file, read. `line` counts from 1; `key` is the file's own, where it has one. */
export interface Entry {
  readonly line: number
  readonly key: string | null
  readonly item: ItemDraft
}

/** What is wrong with one entry. The others are read all the same. */
export interface EntryProblem {
  readonly line: number
  readonly problem: string
}

export interface Entries {
  readonly entries: readonly Entry[]
  readonly problems: readonly EntryProblem[]
}

/** A key that someone chose; the numbers and addresses that programs give their entries are none. */
export function chosenKey(id: unknown): string | null {
  return typeof id === 'string' && /^[A-Za-z][\w:.+-]*$/.test(id) && !/^https?:/.test(id) ? id : null
}

/** Reads pieces of a file one by one, so that a broken one fails alone. A reader gives its problem as a sentence. */
export function readEach<Piece extends { readonly line: number }>(
  pieces: readonly Piece[],
  read: (piece: Piece) => Omit<Entry, 'line'> | string
): Entries {
  const entries: Entry[] = []
  const problems: EntryProblem[] = []
  for (const piece of pieces) {
    const result = read(piece)
    if (typeof result === 'string') problems.push({ line: piece.line, problem: result })
    else entries.push({ line: piece.line, ...result })
  }
  return { entries, problems }
}
