import type { Verdict } from '../../src/evidence/judgement.ts'
import { judgeQuotation } from '../../src/evidence/quotation.ts'
import { libraryOf, recordOf } from '../evidence/records.ts'
import { changes } from './changes.ts'
import { dress } from './dress.ts'
import { passagesFrom } from './passages.ts'
import { randomFrom } from './random.ts'

interface Miss {
  readonly how: string
  readonly quote: string
  readonly verdict: Verdict
  readonly problem: string | null
}

export interface QuotationResults {
  readonly changed: number
  readonly byChange: Readonly<Record<string, number>>
  /** Wrong quotations that were verified. */
  readonly silentPasses: readonly Miss[]
  readonly genuine: number
  /** Genuine quotations that were not verified. */
  readonly falseAccusations: readonly Miss[]
}

interface Wanted {
  readonly changed: number
  readonly genuine: number
  readonly seed: number
}

/**
 * Takes passages from `sources`, changes some in every wrong way and dresses others in every legitimate way, and counts
 * what is judged wrongly. The same seed gives the same cases.
 */
export function evaluateQuotations(
  sources: readonly string[],
  { changed, genuine, seed }: Wanted = { changed: 2000, genuine: 800, seed: 1 }
): QuotationResults {
  return { ...evaluateChanged(sources, changed, seed), ...evaluateGenuine(sources, genuine, seed + 1) }
}

function evaluateChanged(sources: readonly string[], wanted: number, seed: number) {
  const random = randomFrom(seed)
  const records = sources.map((text, at) => recordOf(`source-${at}`, text))
  const library = libraryOf(records)
  const levelled = sources.map(level)
  const vocabularies = sources.map((text) => [...new Set(text.match(/\b[a-z]{4,}\b/g) ?? [])])
  const names = Object.keys(changes)
  const byChange: Record<string, number> = {}
  const silentPasses: Miss[] = []
  let changed = 0
  for (const passage of passagesFrom(sources, wanted * 20, random)) {
    if (changed >= wanted) break
    const fewest = Math.min(...names.map((name) => byChange[name] ?? 0))
    const how =
      names.filter((name) => (byChange[name] ?? 0) <= fewest + 40)[random.below(names.length)] ??
      random.pick(names) ??
      ''
    const quote = changes[how]?.(passage.text, random, vocabularies[passage.source] ?? []) ?? null
    const record = records[passage.source]
    if (quote === null || record === undefined || quote.split(/\s+/).length < 3) continue
    if (standsThere(how, level(quote), levelled[passage.source] ?? '')) continue
    changed++
    byChange[how] = (byChange[how] ?? 0) + 1
    const { verdict, problem } = judgeQuotation({ text: quote, block: false }, [{ record, locator: null }], library)
    if (verdict === 'verified') silentPasses.push({ how, quote, verdict, problem })
  }
  return { changed, byChange, silentPasses }
}

function evaluateGenuine(sources: readonly string[], wanted: number, seed: number) {
  const random = randomFrom(seed)
  const falseAccusations: Miss[] = []
  const passages = passagesFrom(sources, wanted, random)
  for (const passage of passages) {
    const { quote, source, how } = dress(passage.text, sources[passage.source] ?? '', random)
    const record = recordOf('source', source)
    const { verdict, problem } = judgeQuotation(
      { text: quote, block: false },
      [{ record, locator: null }],
      libraryOf([record])
    )
    if (verdict !== 'verified') falseAccusations.push({ how: how.join(', '), quote, verdict, problem })
  }
  return { genuine: passages.length, falseAccusations }
}

/** Whether a changed quotation happens to stand in the source after all; of clauses that changed places, one behind the other. */
function standsThere(how: string, quote: string, source: string): boolean {
  if (how !== 'clauses swapped over an ellipsis') return source.includes(quote)
  const pieces = quote.split('…').map((piece) => piece.trim())
  const [first = ''] = pieces
  for (let start = source.indexOf(first); start >= 0; start = source.indexOf(first, start + 1)) {
    let at = start
    const follows = pieces.every((piece) => {
      const found = source.indexOf(piece, at)
      at = found + piece.length
      return found >= 0
    })
    if (follows) return true
  }
  return false
}

/** Letters, figures and signs in one form: whether a change happens to give words that stand in the source after all. */
function level(text: string): string {
  return text
    .replace(/[’‘“”"]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.,]$/u, '')
    .trim()
}
