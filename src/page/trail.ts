import type { FrontMatter } from '../brief/front-matter.ts'
import { cslJson } from '../library/csl-json.ts'
import type { SourceRecord } from '../library/record.ts'
import { coinsOf } from './trail/coins.ts'
import { linkedData } from './trail/linked-data.ts'

/** What a page says to programs. The texts are JSON that stands as it is in a `script` element, which does not run. */
export interface Trail {
  /** The check's own report of this brief, where it was handed in. */
  readonly report: string | null
  readonly linkedData: string
  readonly csl: string
  /** A ContextObject for each source. */
  readonly coins: readonly string[]
}

export function trailOf(front: FrontMatter, cited: readonly SourceRecord[], report: string | null): Trail {
  return {
    report: report === null ? null : inScript(JSON.parse(report)),
    linkedData: inScript(linkedData(front, cited)),
    csl: inScript(cited.map(({ key, item }) => cslJson(key, item))),
    coins: cited.map(coinsOf)
  }
}

/** Neither `</script>` nor `<!--` can stand in it. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
