import type { Brief, Claim, FigureClaim, ProvisionClaim, QuotationClaim } from '../brief/brief.ts'
import { labelId } from '../brief/labels.ts'
import { type FigureAsked, judgeFigure } from '../evidence/figure.ts'
import type { Cited, FigureReason, Judgement, ProvisionReason, QuotationReason } from '../evidence/judgement.ts'
import { judgeQuotation, type QuotationAsked } from '../evidence/quotation.ts'
import { type Library, type SourceKey, toSourceKey } from '../library/record.ts'
import { titleMeant } from '../text/quoted-kind.ts'
import { judgeNamedProvision } from './judge-provision.ts'

interface JudgedCommon {
  /** Records that the claim's notes cite, in order; keys that the library does not have are left out. */
  readonly sources: readonly SourceKey[]
}

export type JudgedClaim =
  | (JudgedCommon & {
      readonly kind: 'quotation'
      readonly claim: QuotationClaim
      readonly judgement: Judgement<QuotationReason>
    })
  | (JudgedCommon & {
      readonly kind: 'figure'
      readonly claim: FigureClaim
      readonly judgement: Judgement<FigureReason>
    })
  | (JudgedCommon & {
      readonly kind: 'provision'
      readonly claim: ProvisionClaim
      readonly judgement: Judgement<ProvisionReason>
    })

/** Holds every claim of a brief against the records that its notes cite. */
export function judge(brief: Brief, library: Library): readonly JudgedClaim[] {
  const citedBy = new Map<string, Cited[]>()
  for (const { label, citations } of brief.notes) {
    if (citedBy.has(labelId(label))) continue
    citedBy.set(
      labelId(label),
      citations.flatMap(({ key, locator }) => {
        const record = library.records.get(toSourceKey(key))
        return record ? [{ record, locator }] : []
      })
    )
  }
  const titles = citedTitles(brief, library)
  const judged: JudgedClaim[] = []
  for (const claim of brief.claims) {
    if (claim.kind === 'quotation' && titleMeant(claim.text, titles) !== null) continue
    const cited = claim.notes.flatMap((label) => citedBy.get(labelId(label)) ?? [])
    const one = judgeClaim(claim, cited, brief, library)
    if (one) judged.push(withRest(one))
  }
  return judged
}

/** Says so where a claim stands only outside a web page's article. */
function withRest<J extends JudgedClaim>(judged: J): J {
  const { passage, remarks } = judged.judgement
  if (passage === null || passage.start < passage.record.restStart) return judged
  const remark = `stands outside the article of \`${passage.record.key}\`, in the rest of its page`
  return { ...judged, judgement: { ...judged.judgement, remarks: [...remarks, remark] } }
}

/** Titles of the works that a brief cites: in quotation marks they are titles and no quotations. */
export function citedTitles({ citations }: Brief, { records }: Library): readonly string[] {
  return [...new Set(citations.flatMap(({ key }) => records.get(toSourceKey(key))?.item.title ?? []))]
}

/** Holds one claim against these records. Null where it turns out to be no claim. */
export function judgeClaim(claim: Claim, cited: readonly Cited[], brief: Brief, library: Library): JudgedClaim | null {
  const sources = [...new Set(cited.map(({ record }) => record.key))]
  switch (claim.kind) {
    case 'quotation':
      return {
        kind: claim.kind,
        claim,
        sources,
        judgement: judgeQuotation(quotationAsked(claim), cited, library)
      }
    case 'figure':
      return { kind: claim.kind, claim, sources, judgement: judgeFigure(figureAsked(claim, brief), cited) }
    case 'provision': {
      const judgement = judgeNamedProvision(claim, cited, brief, library)
      return judgement && { kind: claim.kind, claim, sources, judgement }
    }
  }
}

function quotationAsked({ text, block, prose, sentence, at }: QuotationClaim): QuotationAsked {
  return { text, block, before: prose.text.slice(sentence.start, at.start) }
}

/** A figure as the brief gives it. */
export function figureAsked({ figure, prose, sentence }: FigureClaim, { front }: Brief): FigureAsked {
  return { figure, text: prose.text, sentence, table: prose.table, date: front.date }
}
