import type { ProvisionLabel } from './provision.ts'

const longForms: Readonly<Record<ProvisionLabel, readonly string[]>> = {
  s: ['s', 'ss', 'sec', 'secs', 'section', 'sections', '§', '§§'],
  sch: ['sch', 'schs', 'sched', 'scheds', 'schedule', 'schedules'],
  para: ['para', 'paras', 'paragraph', 'paragraphs'],
  pt: ['pt', 'pts', 'part', 'parts'],
  ch: ['ch', 'chs', 'chap', 'chapter', 'chapters'],
  reg: ['reg', 'regs', 'regulation', 'regulations'],
  art: ['art', 'arts', 'article', 'articles'],
  cl: ['cl', 'cls', 'clause', 'clauses'],
  r: ['r', 'rr', 'rule', 'rules']
}

/** In the order in which a reader goes down: a Part before its Chapters, a Schedule before its paragraphs. */
export const provisionLabels: readonly ProvisionLabel[] = ['pt', 'ch', 's', 'sch', 'reg', 'art', 'cl', 'r', 'para']

const labelOf: ReadonlyMap<string, ProvisionLabel> = new Map(
  provisionLabels.flatMap((label) => longForms[label].map((form) => [form, label] as const))
)

const words: Readonly<Record<ProvisionLabel, string>> = {
  s: 'section',
  sch: 'Schedule',
  para: 'paragraph',
  pt: 'Part',
  ch: 'Chapter',
  reg: 'regulation',
  art: 'article',
  cl: 'clause',
  r: 'rule'
}

/** `Sections` and `ss` are `s`; null for a word that labels no provision. */
export function readLabel(word: string): ProvisionLabel | null {
  return labelOf.get(word.toLowerCase()) ?? null
}

/** The label in full, as it stands in the middle of a sentence: `s` is `section`. */
export function labelInWords(label: ProvisionLabel): string {
  return words[label]
}

const holds: Readonly<Record<ProvisionLabel, readonly ProvisionLabel[]>> = {
  pt: ['ch', 's', 'reg', 'art', 'cl', 'r', 'para'],
  ch: ['s', 'reg', 'art', 'cl', 'r', 'para'],
  sch: ['pt', 'ch', 'para'],
  s: [],
  para: [],
  reg: [],
  art: [],
  cl: [],
  r: []
}

/** Whether the one may stand directly below the other: a Chapter in a Part, a paragraph in a Schedule. */
export function mayHold(outer: ProvisionLabel, inner: ProvisionLabel): boolean {
  return holds[outer].includes(inner)
}
