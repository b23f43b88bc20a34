import type { Note } from '../brief/brief.ts'
import { labelId } from '../brief/labels.ts'
import type { Checked, CheckedClaim } from '../check/checked.ts'
import type { Passage } from '../evidence/judgement.ts'
import { passageAddress } from './address.ts'
import type { ShownPassage } from './exhibit.ts'
import { extractOf } from './extract.ts'
import { heldSource } from './held-source.ts'
import { marksIn } from './marks.ts'
import { reasonWords, verdictWords } from './words.ts'

/** What a note's claims rest on: one passage, or why there is none. */
export interface NoteRest {
  /** The claims' own words. */
  readonly claims: readonly string[]
  readonly passage: ShownPassage | null
  /** `captured on 20 November 2026; the whole text is held`. */
  readonly held: string | null
  readonly verdict: CheckedClaim['verdict']
  readonly verdictWord: string
  readonly sign: string
  /** Why, in words. */
  readonly because: string
  readonly verified: boolean
  /** Whether to mark the verdict: drafts only. */
  readonly draft: boolean
  readonly waived: string | null
}

/** What each claim that a note covers rests on, claims on one passage together. */
export function noteRests({ claims, brief }: Checked, note: Note, draft: boolean): readonly NoteRest[] {
  const covered = claims.filter((one) => covers(note, one, brief.notes))
  const groups = new Map<string, CheckedClaim[]>()
  for (const one of covered) {
    const { passage, verdict, waived } = one
    const where =
      passage === null ? one.claim.place.start.offset : `${passage.record.key} ${passage.start} ${passage.end}`
    const key = `${where} ${verdict} ${waived}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => restOf(group, draft))
}

/** A claim of several notes is shown at those that cite the source of its passage, or at all where none does. */
function covers(note: Note, { claim, passage }: CheckedClaim, notes: readonly Note[]): boolean {
  const mine = (one: Note): boolean => claim.notes.some((label) => labelId(label) === labelId(one.label))
  const cites = (one: Note): boolean => one.citations.some(({ key }) => key === passage?.record.key)
  if (!mine(note)) return false
  return passage === null || cites(note) || !notes.some((one) => mine(one) && cites(one))
}

function restOf(group: readonly CheckedClaim[], draft: boolean): readonly NoteRest[] {
  const [first] = group
  if (first === undefined) return []
  const { verdict, passage, waived } = first
  const { word, sign } = verdictWords[verdict]
  const held = passage && heldSource(passage.record)
  return [
    {
      claims: [...new Set(group.map(({ claim }) => claim.text.replace(/\s+/g, ' ')))],
      passage: passage && shown(passage, group),
      held: held && [held.when, held.completeness].filter((part) => part !== null).join('; '),
      verdict,
      verdictWord: word,
      sign,
      because: [...new Set(group.map(reasonWords))].join('; '),
      verified: verdict === 'verified',
      draft,
      waived
    }
  ]
}

function shown(passage: Passage, group: readonly CheckedClaim[]): ShownPassage {
  const { record, locator } = passage
  return {
    key: record.key,
    title: record.item.title,
    locator,
    extract: extractOf(
      record,
      passage,
      group.flatMap((one) => marksIn(passage, one))
    ),
    address: passageAddress(passage),
    nearest: group.some(({ verdict }) => verdict !== 'verified')
  }
}
