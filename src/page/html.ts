/** One HTML file that asks for nothing else, and what its print needs to know. */
export interface Html {
  readonly title: string
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** ISO: the day the brief speaks for, which its PDF is dated. */
  readonly date: string
  readonly text: string
  /** The check's JSON of the brief, which a PDF carries as an attachment. */
  readonly report?: string
}
