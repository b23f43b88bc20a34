export const styleNames = ['oscola5', 'oscola4', 'library', 'harvard'] as const
export type StyleName = (typeof styleNames)[number]

/** A brief's front matter, validated; what was not given or not valid has its default. */
export interface FrontMatter {
  readonly title: string
  readonly subtitle?: string
  readonly number?: string
  /** ISO, `2026-11-20`: the day the brief speaks for. */
  readonly date: string
  readonly authors: readonly string[]
  readonly template: string
  readonly style: StyleName
  /** BCP 47. */
  readonly lang: string
  /** Markdown, shown in the summary box. */
  readonly summary?: string
  readonly evidence?: 'annex'
  /** Everything else the author wrote, for templates of their own. */
  readonly extra: Readonly<Record<string, unknown>>
}
