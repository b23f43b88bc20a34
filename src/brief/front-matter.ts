export const numberings = ['none', 'sections', 'paragraphs'] as const

export const papers = ['a4', 'letter'] as const

export const styleNames = ['oscola5', 'oscola4', 'library', 'harvard'] as const
export type StyleName = (typeof styleNames)[number]

/** The path of a style in the Citation Style Language, in the workspace, with `/`. */
export type CslFile = `${string}.csl`

/** A relative path that does not lead out of the folder that it starts in. */
export function isCslFile(value: unknown): value is CslFile {
  return typeof value === 'string' && /^(?![/~])(?!(?:.*\/)?\.\.\/)[^\\:]*[^\\:/]\.csl$/.test(value)
}

export function isStyleName(value: unknown): value is StyleName {
  return styleNames.some((name) => name === value)
}

/** A brief's front matter, validated; what was not given or not valid has its default. */
export interface FrontMatter {
  readonly title: string
  readonly subtitle?: string
  readonly number?: string
  /** ISO, `2026-11-20`: the day the brief speaks for. */
  readonly date: string
  readonly authors: readonly string[]
  readonly template: string
  readonly style: StyleName | CslFile
  /** BCP 47. */
  readonly lang: string
  /** Markdown, shown in the summary box. */
  readonly summary?: string
  readonly evidence?: 'annex'
  /** What is numbered; the template's own way where nothing is said. */
  readonly numbering?: (typeof numberings)[number]
  readonly length?: 'one-page'
  /** A4 where nothing is said. */
  readonly paper?: (typeof papers)[number]
  /** Of a consultation response: who answers what. */
  readonly respondent?: string
  readonly organisation?: string
  readonly contact?: string
  /** The key of the consultation's record, or its title in words. */
  readonly consultation?: string
  readonly reference?: string
  readonly confidentiality?: string
  /** Numbers of questions whose answers are withheld from the public copy, and lines of the cover sheet that are. */
  readonly confidential?: readonly string[]
  /** Make the public copy. */
  readonly public?: boolean
  /** Of a cited summary. */
  readonly module?: string
  /** The most words that it may have. */
  readonly limit?: number
  /** Everything else the author wrote, for templates of their own. */
  readonly extra: Readonly<Record<string, unknown>>
}
