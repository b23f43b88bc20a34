import type { Brief, Citation, ProvisionClaim } from '../brief/brief.ts'
import { readProvisionsNamed } from '../brief/locator-provisions.ts'
import type { Cited, Judgement, ProvisionReason } from '../evidence/judgement.ts'
import { judgeMention, resolveAct } from '../evidence/provision.ts'
import { type Library, type SourceRecord, toSourceKey } from '../library/record.ts'

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
  const briefDate = brief.front.date
  if ('key' in named) {
    const record = library.records.get(toSourceKey(named.key))
    if (record?.item.type !== 'legislation') return null
    const mention = { paths: readProvisionsNamed(claim.text), text: claim.text, act: null }
    return judgeMention(mention, { record, briefDate, sentence: sentenceOf(named, claim, brief) })
  }
  const context = { library, cited, declared: brief.declared, briefActs: actsOf(brief, library) }
  const record = resolveAct(named.act, context, named.paths[0] ?? null)
  return judgeMention(named, { record, briefDate, sentence: wordsOf(claim) })
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
