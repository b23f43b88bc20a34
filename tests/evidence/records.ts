import type { Provision } from '../../src/library/provision.ts'
import { type Division, type Evidence, type Library, type SourceRecord, toSourceKey } from '../../src/library/record.ts'

interface Given {
  readonly evidence?: Partial<Evidence>
  readonly bodyStart?: number
  readonly divisions?: readonly Division[]
  readonly provisions?: readonly Provision[]
  readonly title?: string
}

/** A record whose whole file is `text`, complete and primary unless said otherwise. */
export function recordOf(key: string, text: string, given: Given = {}): SourceRecord {
  return {
    key: toSourceKey(key),
    file: `sources/${key}.md`,
    item: { type: 'report', title: given.title ?? key },
    evidence: { standing: 'primary', reports: [], completeness: 'full', ...given.evidence },
    text,
    bodyStart: given.bodyStart ?? 0,
    textSha256: '',
    restStart: text.length,
    divisions: given.divisions ?? [],
    provisions: given.provisions ?? []
  }
}

export function libraryOf(records: readonly SourceRecord[]): Library {
  return { records: new Map(records.map((record) => [record.key, record])), findings: [] }
}
