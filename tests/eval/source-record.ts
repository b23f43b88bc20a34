import type { Completeness, SourceKey, SourceRecord } from '../../src/library/record.ts'

function isKey(text: string): text is SourceKey {
  return text !== ''
}

/** A record whose whole body is `body`, as the labelled cases have it. */
export function sourceRecord(body: string, completeness: Completeness = 'full', key = 'source'): SourceRecord {
  if (!isKey(key)) throw new Error('a record needs a key')
  return {
    key,
    file: `sources/${key}.md`,
    item: { type: 'report', title: 'Report', issued: { year: 2024 } },
    evidence: { standing: 'primary', reports: [], completeness },
    text: body,
    bodyStart: 0,
    textSha256: '0',
    restStart: body.length,
    divisions: [],
    provisions: []
  }
}
