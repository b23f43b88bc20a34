import { readFileSync } from 'node:fs'
import { type BibliographyKind, readBibliography } from '../../../src/capture/bibliography/read-bibliography.ts'
import { exportLibrary } from '../../../src/export/export-library.ts'
import { exportFormats } from '../../../src/export/formats.ts'
import type { Item } from '../../../src/library/item.ts'
import { toSourceKey } from '../../../src/library/record.ts'
import { assertBounded, assertSound, done } from '../sound-reading.ts'
import type { Target } from '../target.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/bibliography/${name}`, import.meta.url), 'utf8').slice(0, 8_000)

/** Reads a bibliography, holds each entry to what a record must be, and exports it in every format. */
function reading(kind: BibliographyKind): Target['read'] {
  return (input) =>
    done(() => {
      const text = input.toString('utf8')
      const { readings, problems } = readBibliography(text, kind)
      const lines = text.split(/\r\n?|\n/).length
      for (const { line } of problems) if (line < 1 || line > lines) throw new Error(`No line ${line}`)
      for (const { reading } of readings) assertSound(reading)
      assertBounded(JSON.stringify(readings.map(({ reading }) => reading.item)), input.length, 20)
      const items = readings.map(({ key, reading: { item } }) => ({
        key: toSourceKey(key),
        item: { ...item, type: item.type ?? 'document', title: item.title ?? key } satisfies Item
      }))
      for (const format of exportFormats) exportLibrary(items, format)
    })
}

export const bibliographies: readonly Target[] = [
  {
    name: 'BibTeX',
    files: [fixture('thirty.bib')],
    endings: ['.bib'],
    pieces: [
      '@string{a = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}\n@string{b = a # a # a # a # a # a # a # a # a # a}\n@string{c = b # b # b # b # b # b # b # b # b # b}\n@string{d = c # c # c # c # c # c # c # c # c # c}\n@string{e = d # d # d # d # d # d # d # d # d # d}\n@string{f = e # e # e # e # e # e # e # e # e # e}\n@book{g, title = f}\n',
      '{',
      '}',
      '\\',
      '@book{',
      ' # ',
      '$',
      '\\textbf{',
      ' and ',
      'note = {',
      '@constructor{a, title={b}}'
    ],
    read: reading('bibtex')
  },
  {
    name: 'RIS',
    files: [fixture('thirty.ris')],
    endings: ['.ris'],
    pieces: [
      'TY  - constructor\n',
      'TY  - BOOK\n',
      'ER  - \n',
      'N1  - ',
      'AU  - ,',
      'DA  - 2024/99/99\n',
      'M3  - constructor\n',
      'LA  - __proto__\n'
    ],
    read: reading('ris')
  },
  {
    name: 'CSL-JSON',
    files: [fixture('thirty.json')],
    endings: ['.json'],
    pieces: ['{', '}', '"', '"type": "constructor"', '\\u0000', '[[[['],
    form: { kind: 'json' },
    read: reading('csl-json')
  }
]
