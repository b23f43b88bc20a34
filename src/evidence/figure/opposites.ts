import { stem } from '../../text/numerals/content.ts'
import type { AskedContext } from './asked.ts'
import type { SourceFigure } from './source-figures.ts'

const pairs: readonly (readonly [string, string])[] = [
  'accepted rejected',
  'accepted refused',
  'approved rejected',
  'approved refused',
  'granted refused',
  'granted denied',
  'passed failed',
  'built demolished',
  'opened closed',
  'won lost',
  'spent saved',
  'met missed',
  'supported opposed',
  'agreed disagreed',
  'joined left',
  'hired dismissed',
  'employed unemployed',
  'added removed',
  'convicted acquitted',
  'satisfied dissatisfied',
  'surplus deficit',
  'profit loss',
  'upheld dismissed',
  'bought sold',
  'gained lost',
  'majority minority',
  'allowed banned',
  'legal illegal',
  'present absent'
].map((line): readonly [string, string] => {
  const [a = '', b = ''] = line.split(' ')
  return [stem(a), stem(b)]
})

/** Whether the source's sentence has the opposite of a word in the brief's, and neither has both. */
export function opposed({ sentenceStems, wide }: AskedContext, { passage }: SourceFigure): boolean {
  if (passage.kind === 'row') return false
  const contrary = (mine: string, theirs: string): boolean =>
    sentenceStems.has(mine) && !passage.stems.has(mine) && passage.stems.has(theirs) && !wide.has(theirs)
  return pairs.some(([a, b]) => contrary(a, b) || contrary(b, a))
}
