import { readRecord } from './read-record.ts'
import type { SourceRecord } from './record.ts'

/** A record but for its text and what lies in it: so much is held of every record of a large library. */
export type RecordHead = Omit<SourceRecord, 'text' | 'divisions' | 'provisions'>

export function headOf({ text: _, divisions: __, provisions: ___, ...head }: SourceRecord): RecordHead {
  return head
}

/** A record whose text is asked for when it is needed; `textOf` gives the same text each time. */
export function lazyRecord(head: RecordHead, textOf: () => string): SourceRecord {
  let whole: Pick<SourceRecord, 'divisions' | 'provisions'> | null = null
  const read = () => {
    whole ??= readRecord(head.file, textOf()).record
    return whole ?? { divisions: [], provisions: [] }
  }
  return {
    ...head,
    get text() {
      return textOf()
    },
    get divisions() {
      return read().divisions
    },
    get provisions() {
      return head.item.type === 'legislation' ? read().provisions : []
    }
  }
}

/** A record that says when something is asked of it that depends on its text. */
export function watchedRecord(record: SourceRecord, look: () => void): SourceRecord {
  const { key, file, item, evidence } = record
  const looked = (): SourceRecord => {
    look()
    return record
  }
  return {
    key,
    file,
    item,
    evidence,
    get text() {
      return looked().text
    },
    get bodyStart() {
      return looked().bodyStart
    },
    get textSha256() {
      return looked().textSha256
    },
    get restStart() {
      return looked().restStart
    },
    get divisions() {
      return looked().divisions
    },
    get provisions() {
      return item.type === 'legislation' ? looked().provisions : []
    },
    get itself() {
      return looked()
    }
  }
}
