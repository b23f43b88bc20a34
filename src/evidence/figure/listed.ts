import type { SourceRecord } from '../../library/record.ts'
import { contentStems } from '../../text/numerals/content.ts'
import type { AskedContext } from './asked.ts'
import { kin } from './kin.ts'

const mostUnnamed = 4
const mostText = 2_000_000

/**
 * Whether a small number in words may count what the source lists without numbering it: `three duties` of a source that
 * speaks of a duty three times or has a list as long. Of a thing that the source does not name, only up to four.
 */
export function mayBeListed({ figure, bond, counted }: AskedContext, record: SourceRecord): boolean {
  if (figure.form !== 'words' || figure.value > 10 || figure.unit.kind !== 'count' || figure.hedge !== null)
    return false
  const head = counted.at(-1)
  if (bond !== 'tight' || head === undefined) return true
  const body = record.text.slice(record.bodyStart, record.bodyStart + mostText)
  const named = contentStems(body).filter((word) => kin(word, head)).length
  if (named === 0) return figure.value <= mostUnnamed
  return named >= figure.value || listItems(body) >= figure.value
}

function listItems(body: string): number {
  return body.match(/^[ \t]*(?:[-*+•]|\d{1,3}[.)]|\([a-z\d]{1,4}\))[ \t]/gmu)?.length ?? 0
}
