import { CaptureFailed } from '../failed.ts'
import { proposeKey } from '../propose-key.ts'
import type { Reading } from '../reader.ts'
import { readBibtex } from './bibtex.ts'
import { readCslJson } from './csl-json.ts'
import type { Entries, Entry, EntryProblem } from './entry.ts'
import { readRis } from './ris.ts'

export type BibliographyKind = 'bibtex' | 'ris' | 'csl-json'

/** One entry as a record without a text. */
interface BibliographyReading {
  readonly line: number
  /** The file's own, or one proposed from the item; fit for a file's name, and no two are the same. */
  readonly key: string
  readonly reading: Reading
}

export interface Bibliography {
  readonly kind: BibliographyKind
  readonly readings: readonly BibliographyReading[]
  readonly problems: readonly EntryProblem[]
}

/** Which kind of bibliography file a text is, by what it holds. */
export function bibliographyKind(text: string): BibliographyKind | null {
  if (/^\uFEFF?\s*[[{][\s\S]*"type"\s*:/.test(text) && /^\uFEFF?\s*(?:\[\s*)?\{/.test(text)) return 'csl-json'
  if (/^(?:\uFEFF)?TY {1,2}- ?[A-Z]*\s*$/m.test(text)) return 'ris'
  return /^[ \t]*@\s*[A-Za-z]+\s*[{(]\s*[^\s,{}=]+\s*,/m.test(text) ? 'bibtex' : null
}

/**
 * Reads BibTeX, RIS or CSL-JSON. Each entry is a reading of its own with `completeness: none`; an entry that cannot be
 * read is a problem at its line, and the others are read. Throws `CaptureFailed` for a text that is none of the three.
 */
export function readBibliography(text: string, kind = bibliographyKind(text)): Bibliography {
  if (!kind) {
    throw new CaptureFailed(
      'The file is no BibTeX, RIS or CSL-JSON',
      'export it again from Zotero or EndNote as one of these'
    )
  }
  const { entries, problems } = readers[kind](text)
  const keyOf = keyGiver()
  const readings = entries.map((entry) => ({ line: entry.line, key: keyOf(entry), reading: readingOf(entry) }))
  return { kind, readings, problems }
}

const readers: Readonly<Record<BibliographyKind, (text: string) => Entries>> = {
  bibtex: readBibtex,
  ris: readRis,
  'csl-json': readCslJson
}

/** Gives each entry a key that no entry before it has. Where a key was last numbered is remembered: files repeat titles. */
function keyGiver(): (entry: Entry) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  const free = (key: string) => {
    let number = next.get(key) ?? 1
    let candidate = key
    while (taken.has(candidate.toLowerCase())) {
      number += 1
      candidate = `${key}-${number}`
    }
    next.set(key, number)
    return candidate
  }
  return ({ key, item }) => {
    const own = key?.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[-_]+|[-_]+$/g, '')
    const given = own && !taken.has(own.toLowerCase()) ? own : free(proposeKey(item, () => false))
    taken.add(given.toLowerCase())
    return given
  }
}

function readingOf({ item }: Entry): Reading {
  return {
    item,
    text: '',
    completeness: 'none',
    reader: 'policy-brief bibliography',
    remarks: ['Only the details are known: capture the text with `brief add` and its address or file']
  }
}
