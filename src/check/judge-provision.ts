import type { Brief, Citation, ProvisionClaim } from '../brief/brief.ts'
import { readProvisionsNamed } from '../brief/locator-provisions.ts'
import type { MentionedPath } from '../brief/provision-phrase.ts'
import type { Cited, Judgement, ProvisionReason, Verdict } from '../evidence/judgement.ts'
import { resolveAct } from '../evidence/provision/resolve-act.ts'
import { judgeProvision } from '../evidence/provision.ts'
import { type Library, type SourceRecord, toSourceKey } from '../library/record.ts'

const gravest: readonly Verdict[] = ['refuted', 'review', 'unchecked', 'verified']

/**
 * Judges every provision that a mention or a pinpoint names; the gravest judgement is the claim's. Null for a pinpoint
 * into a source that is no legislation: `ch 4` of a book is not a provision.
 */
export function judgeNamedProvision(
  claim: ProvisionClaim,
  cited: readonly Cited[],
  brief: Brief,
  library: Library
): Judgement<ProvisionReason> | null {
  const { named } = claim
  const paths = 'key' in named ? readProvisionsNamed(claim.text) : named.paths
  const sentence = 'key' in named ? sentenceOf(named, claim, brief) : wordsOf(claim)
  const recordFor = (path: MentionedPath): SourceRecord | null => {
    if ('key' in named) return library.records.get(toSourceKey(named.key)) ?? null
    return resolveAct(named.act, { library, cited, declared: brief.declared, briefActs: actsOf(brief, library) }, path)
  }
  if ('key' in named && library.records.get(toSourceKey(named.key))?.item.type !== 'legislation') return null
  const judgements = paths.map((path) =>
    judgeProvision({ path, act: 'key' in named ? null : named.act, record: recordFor(path), briefDate: brief.front.date, sentence })
  )
  return judgements.toSorted((one, other) => gravest.indexOf(one.verdict) - gravest.indexOf(other.verdict))[0] ?? null
}

function actsOf({ citations }: Brief, { records }: Library): readonly SourceRecord[] {
  const cited = citations.flatMap(({ key }) => records.get(toSourceKey(key)) ?? [])
  return [...new Set(cited)].filter(({ item }) => item.type === 'legislation')
}

function wordsOf({ prose, sentence }: ProvisionClaim): string {
  return prose.text.slice(sentence.start, sentence.end)
}

/** What the brief says where it cites: the sentences that the note's marks close, and the note's own. */
function sentenceOf({ note }: Citation, claim: ProvisionClaim, brief: Brief): string {
  const marked = brief.blocks.flatMap(({ prose }) =>
    prose.marks
      .filter(({ label }) => label === note)
      .map(({ at }) => {
        const before = prose.text.slice(0, at).trimEnd().length
        const sentence = prose.sentences.find(({ end }) => before <= end)
        return sentence ? prose.text.slice(sentence.start, sentence.end) : ''
      })
  )
  return [...marked, wordsOf(claim)].join(' ')
}
