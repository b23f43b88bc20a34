import type { Citation } from '../../brief/brief.ts'
import { labelId } from '../../brief/labels.ts'
import { type Library, type SourceRecord, toSourceKey } from '../../library/record.ts'
import { type JudgedClaim, judgeClaim } from '../judge.ts'
import type { Rule, RuleFinding, Subject } from '../rule.ts'

export const sourcePrimary: Rule = {
  id: 'source-primary',
  law: 'No figure or quotation rests on a secondary source alone, unless the text names it as the one who says so.',
  *check(subject, library) {
    const told = new Set<Citation>()
    for (const judged of subject.judged) {
      const citation = restsOn(judged, subject, library)
      if (citation === null || told.has(citation)) continue
      told.add(citation)
      const record = library.records.get(toSourceKey(citation.key))
      if (record) yield { ...wordingFor(record, judged, subject, library), place: citation.keyPlace }
    }
  }
}

/** The secondary source's citation, where a claim's sources are all secondary and the text does not say so. */
function restsOn({ claim, sources }: JudgedClaim, { brief }: Subject, { records }: Library): Citation | null {
  if (claim.kind === 'provision') return null
  const held = sources.flatMap((key) => records.get(key) ?? [])
  if (held.length === 0 || held.some(({ evidence }) => evidence.standing === 'primary')) return null
  if (held.some((record) => namesOf(record).some((name) => claim.prose.text.includes(name)))) return null
  const labels = new Set(claim.notes.map(labelId))
  const saysSo = brief.blocks.some(
    ({ note, prose }) => note !== null && labels.has(labelId(note)) && /\b(?:secondary|translat)/i.test(prose.text)
  )
  if (saysSo) return null
  return (
    brief.citations.find(({ note, key }) => labels.has(labelId(note)) && sources.some((one) => one === key)) ?? null
  )
}

/** What a text may call a source by: its author, its paper, its site. */
function namesOf({ item }: SourceRecord): readonly string[] {
  const people = (item.author ?? []).map((name) => (typeof name === 'string' ? name : name.family))
  const places = [item['container-title'], item.publisher].map((name) => name?.replace(/^The /, ''))
  return [...people, ...places].filter((name) => name !== undefined)
}

function wordingFor(
  { key, evidence }: SourceRecord,
  { claim }: JudgedClaim,
  { brief }: Subject,
  library: Library
): Pick<RuleFinding, 'level' | 'problem' | 'fix'> {
  const kind = evidence.standing === 'translation' ? 'a translation' : 'a secondary source'
  const problem = `What this note bears out rests only on \`${key}\`, ${kind}`
  const primaries = evidence.reports.flatMap((one) => library.records.get(one) ?? [])
  const [primary] = primaries
  if (!primary) {
    const named = evidence.reports.map((one) => `\`${one}\``).join(', ')
    const fix =
      named === '' ? 'cite the source it reports, or name in the sentence who says so' : `capture ${named}, and cite it`
    return { level: 'review', problem, fix }
  }
  const same = judgeClaim(
    claim,
    primaries.map((record) => ({ record, locator: null })),
    brief,
    library
  )
  const says = same?.judgement.verdict === 'verified' ? 'which says the same' : 'which is not found to say the same'
  return {
    level: 'review',
    problem: `${problem}, and not on \`${primary.key}\`, ${says}`,
    fix: `cite \`${primary.key}\``
  }
}
