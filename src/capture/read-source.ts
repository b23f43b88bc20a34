import { type Bibliography, readBibliography } from './bibliography/read-bibliography.ts'
import { readDocx } from './docx/read-docx.ts'
import { readLegislation } from './legislation/read-legislation.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readMarkdown } from './plain/read-markdown.ts'
import { readPlain } from './plain/read-plain.ts'
import type { Reading } from './reader.ts'
import { type Hint, type Recognised, recognise } from './recognise.ts'
import { readWebPage } from './web/read-web-page.ts'

/** What a source's bytes turned out to be. `ending` is for the file its original is kept in. */
export type Source =
  | { readonly kind: 'one'; readonly ending: string; readonly reading: Reading }
  | { readonly kind: 'many'; readonly ending: string; readonly bibliography: Bibliography }

export interface ReadOptions {
  /** Where a page came from, after redirects. */
  readonly address?: string
  readonly onPage?: (page: number, of: number) => void
}

const endings: Readonly<Record<Recognised['kind'], string>> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  clml: 'xml',
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'json',
  markdown: 'md',
  plain: 'txt'
}

/** Reads a source by the reader of its kind. Throws `CaptureFailed` for what no reader can read. */
export async function readSource(bytes: Uint8Array, hint: Hint, options: ReadOptions = {}): Promise<Source> {
  const recognised = recognise(bytes, hint)
  const ending = endings[recognised.kind]
  const one = (reading: Reading): Source => ({ kind: 'one', ending, reading })
  switch (recognised.kind) {
    case 'pdf':
      return one(await readPdf(bytes, options.onPage))
    case 'docx':
      return one(await readDocx(bytes))
    case 'html':
      return one(await readWebPage(recognised.text, options.address))
    case 'clml':
      return one(readLegislation(recognised.text))
    case 'markdown':
      return one(readMarkdown(recognised.text))
    case 'plain':
      return one(readPlain(recognised.text))
    case 'bibtex':
    case 'ris':
    case 'csl-json':
      return { kind: 'many', ending, bibliography: readBibliography(recognised.text, recognised.kind) }
  }
}
