import type { Checked, CheckedClaim } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import type { Passage } from '../evidence/judgement.ts'
import { passageAddress } from './address.ts'
import { type Extract, extractOf } from './extract.ts'
import { marksIn } from './marks.ts'
import { type Message, messageOf } from './message.ts'
import { speaksOf } from './speaks-of.ts'
import { wordDiff } from './word-diff.ts'
import { kindWords, reasonWords, verdictWords } from './words.ts'

/** A claim beside what it rests on, as people are shown it. Every name is always there, so that a template can ask for it. */
export interface Exhibit {
  readonly kind: CheckedClaim['claim']['kind']
  readonly kindWord: string
  readonly line: number
  readonly verdict: CheckedClaim['verdict']
  readonly verdictWord: string
  /** Says the verdict to who sees no colour. */
  readonly sign: string
  /** Why, in words. */
  readonly because: string
  /** The claim's own words. */
  readonly words: string
  /** The sentence of the brief, the claim's words marked. */
  readonly said: Extract
  /** The pinpoint that is the claim, where it is a citation's and no words of the sentence. */
  readonly pinpoint: string | null
  /** `2021, Share`: the heads of a table's cell. */
  readonly cell: string | null
  readonly problem: Message | null
  readonly fix: Message | null
  /** Without those that say only how whole the capture is: that stands beside the passage. */
  readonly remarks: readonly Message[]
  /** An altered quotation word by word. */
  readonly difference: readonly { readonly text: string; readonly gone: boolean; readonly come: boolean }[] | null
  readonly waived: string | null
  /** Labels of the notes that cover it. */
  readonly notes: readonly string[]
  /** Keys of the records that its notes cite. */
  readonly sources: readonly string[]
  readonly passage: ShownPassage | null
}

/** A passage of a source in its context, the words that matter marked. */
export interface ShownPassage {
  readonly key: string
  readonly title: string
  /** `p 12`, `s 66`. */
  readonly locator: string | null
  readonly extract: Extract
  /** Where it can be read, as near to the passage as an address can say. */
  readonly address: string | null
  /** The passage that the claim rests on, or only the nearest. */
  readonly nearest: boolean
}

/** Every claim of a brief in the order of the text. */
export function exhibitsOf({ claims, findings, waived }: Checked): readonly Exhibit[] {
  const said = [...findings, ...waived.map(({ finding }) => finding)]
  return claims.map((one) => {
    const finding = said.find((each) => speaksOf(each, one))
    return exhibitOf(one, finding)
  })
}

/** The capture says how whole it is beside the passage, and the words that differ are marked. */
const shownElsewhere = /person[’']s own|^word by word: /

function exhibitOf(one: CheckedClaim, finding: Finding | undefined): Exhibit {
  const { claim, verdict, passage, remarks, waived, sources } = one
  const { word, sign } = verdictWords[verdict]
  const { table } = claim.prose
  const said = sentenceOf(one)
  return {
    kind: claim.kind,
    kindWord: kindWords[claim.kind],
    line: claim.place.start.line,
    verdict,
    verdictWord: word,
    sign,
    because: reasonWords(one),
    words: claim.text,
    said,
    pinpoint: said.some(({ marked }) => marked) ? null : claim.text,
    cell: table === null || table.row === 0 ? null : [table.rowHead, table.columnHead].filter(Boolean).join(', '),
    problem: finding ? messageOf(finding.problem) : null,
    fix: finding ? messageOf(finding.fix) : null,
    remarks: remarks.filter((remark) => !shownElsewhere.test(remark)).map(messageOf),
    difference:
      wordDiff(one)?.map(({ kind, text }) => ({ text, gone: kind === 'gone', come: kind === 'come' })) ?? null,
    waived,
    notes: claim.notes,
    sources,
    passage: passage && shownPassage(passage, one)
  }
}

function shownPassage(passage: Passage, one: CheckedClaim): ShownPassage {
  const { record, locator } = passage
  return {
    key: record.key,
    title: record.item.title,
    locator,
    extract: extractOf(record, passage, marksIn(passage, one)),
    address: passageAddress(passage),
    nearest: one.verdict !== 'verified'
  }
}

/** Characters of a sentence that are shown on each side of a claim: more than any sentence has that can be read. */
const around = 1000

function sentenceOf({ claim: { prose, sentence, at } }: CheckedClaim): Extract {
  const start = Math.min(sentence.start, at.start)
  const end = Math.max(sentence.end, at.end)
  const from = Math.max(start, at.start - around)
  const to = Math.min(end, at.end + around)
  const pieces = [
    { text: from > start ? '… ' : '', marked: false },
    { text: plain(prose.text.slice(from, at.start)), marked: false },
    { text: plain(prose.text.slice(at.start, at.end)), marked: true },
    { text: plain(prose.text.slice(at.end, to)), marked: false },
    { text: to < end ? ' …' : '', marked: false }
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** What stands for a citation in a block's plain text has no words. */
function plain(text: string): string {
  return text.replace(/\uFFFC/g, '').replace(/\s+/g, ' ')
}
