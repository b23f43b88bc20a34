import type { Bibliography } from './bibliography/read-bibliography.ts'
import type { Reading } from './reader.ts'
import { type Hint, type Recognised, recognise } from './recognise.ts'

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

/** Reads a source by the reader of its kind, loaded when it is needed. Throws `CaptureFailed` for what none can read. */
export async function readSource(bytes: Uint8Array, hint: Hint, options: ReadOptions = {}): Promise<Source> {
  const recognised = recognise(bytes, hint)
  const ending = endings[recognised.kind]
  const one = (reading: Reading): Source => ({ kind: 'one', ending, reading })
  switch (recognised.kind) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return one(await readPdf(bytes, options.onPage))
    }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts')
      return one(await readDocx(bytes))
    }
    case 'html': {
      const { readWebPage } = await import('./web/read-web-page.ts')
      return one(await readWebPage(recognised.text, options.address))
    }
    case 'clml': {
      const { readLegislation } = await import('./legislation/read-legislation.ts')
      return one(readLegislation(recognised.text))
    }
    case 'markdown': {
      const { readMarkdown } = await import('./plain/read-markdown.ts')
      return one(readMarkdown(recognised.text))
    }
    case 'plain': {
      const { readPlain } = await import('./plain/read-plain.ts')
      return one(readPlain(recognised.text))
    }
    case 'bibtex':
    case 'ris':
    case 'csl-json': {
      const { readBibliography } = await import('./bibliography/read-bibliography.ts')
      return { kind: 'many', ending, bibliography: readBibliography(recognised.text, recognised.kind) }
    }
  }
}
