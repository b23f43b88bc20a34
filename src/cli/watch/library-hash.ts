import type { Library, SourceKey, SourceRecord } from '../../library/record.ts'
import { hashOf, hashOfBytes } from '../cache/hash.ts'

const ofRecords = new WeakMap<SourceRecord, string>()
const ofLibraries = new WeakMap<Library, string>()

/** Hashes of the files of a library's records, each made once a record. */
export function hashOfRecord({ records }: Library): (key: SourceKey) => string | null {
  return (key) => {
    const record = records.get(key)
    return record ? textHash(record) : null
  }
}

/** Stands for every record, and for what is wrong with those that are none. */
export function libraryHash(library: Library): string {
  const known = ofLibraries.get(library)
  if (known !== undefined) return known
  const texts = [...library.records.values()].map((record) => [record.file, textHash(record)])
  const hash = hashOf(texts, library.findings)
  ofLibraries.set(library, hash)
  return hash
}

function textHash(record: SourceRecord): string {
  const hash = ofRecords.get(record) ?? hashOfBytes(record.text)
  ofRecords.set(record, hash)
  return hash
}
