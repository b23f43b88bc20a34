import type { Checked } from '../../check/checked.ts'
import type { Passage } from '../../evidence/judgement.ts'
import { type Library, toSourceKey } from '../../library/record.ts'
import type { CheckedOn } from '../check-brief.ts'
import type { Told } from '../desk/told.ts'
import type { Surroundings } from '../surroundings.ts'
import type { BriefFile } from '../workspace.ts'
import { hashOf } from './hash.ts'
import type { Looked } from './held-library.ts'
import { programHash } from './program.ts'
import { openStore } from './store.ts'

/** What the check said of briefs before. */
export interface CheckedStore {
  get(brief: BriefFile): Promise<CheckedOn | null>
  put(brief: BriefFile, checked: CheckedOn): Promise<void>
  /** What a run keeps of a brief, told in one way: `settings` are all that makes it another. */
  getTold(brief: BriefFile, settings: unknown): Promise<Told | null>
  putTold(brief: BriefFile, settings: unknown, told: Told, looked: Looked): Promise<void>
  /** Stands for all that a check rested on. */
  restOf(brief: BriefFile, looked: Looked): string
}

/** A passage without the record it is of, which the library has. */
type StoredPassage = Omit<Passage, 'record'> & { readonly key: string }

interface Stored {
  readonly checked: Checked
  readonly passages: readonly (StoredPassage | null)[]
}

/** With the records whose texts it rests on, and what these were. */
interface Resting<Value> {
  readonly looked: Looked
  readonly texts: string
  readonly value: Value
}

/** A check rests on the brief, on what the heads of all records say, and on the texts that it looked at. */
export async function openCheckedStore({ workspace, held, facts }: Surroundings): Promise<CheckedStore> {
  const store = await openStore(workspace)
  const basis = hashOf(await programHash(), held.headsHash, facts)
  const keyOf = ({ file, text, files, pictures }: BriefFile) => hashOf(basis, file, text, files, pictures)
  const resting = <Value>(value: Value, looked: Looked): Resting<Value> => ({
    looked,
    texts: held.hashOfTexts(looked),
    value
  })
  return {
    async get(brief) {
      const found = await store.get(nameOf(brief), keyOf(brief))
      if (!isChecked(found) || held.hashOfTexts(found.looked) !== found.texts) return null
      return { checked: withRecords(found.value, held.library), looked: found.looked }
    },
    async put(brief, { checked, looked }) {
      const stored: Stored = {
        checked: { ...checked, claims: checked.claims.map((one) => ({ ...one, passage: null })) },
        passages: checked.claims.map(({ passage }) => passage && withoutRecord(passage))
      }
      await store.put(nameOf(brief), keyOf(brief), resting(stored, looked))
    },
    async getTold(brief, settings) {
      const found = await store.get(`told ${brief.file}`, hashOf(keyOf(brief), settings))
      return isTold(found) && held.hashOfTexts(found.looked) === found.texts ? found.value : null
    },
    putTold: (brief, settings, told, looked) =>
      store.put(`told ${brief.file}`, hashOf(keyOf(brief), settings), resting(told, looked)),
    restOf: (brief, looked) => hashOf(keyOf(brief), held.hashOfTexts(looked))
  }
}

function nameOf({ file }: BriefFile): string {
  return `checked ${file}`
}

/** The seal has shown that the entry is ours, and its key that this program wrote it. */
function isChecked(value: unknown): value is Resting<Stored> {
  return value !== null
}

function isTold(value: unknown): value is Resting<Told> {
  return value !== null
}

function withoutRecord({ record, ...passage }: Passage): StoredPassage {
  return { ...passage, key: record.key }
}

function withRecords({ checked, passages }: Stored, { records }: Library): Checked {
  const claims = checked.claims.map((claim, index) => {
    const stored = passages[index]
    if (!stored) return claim
    const { key, ...span } = stored
    const record = records.get(toSourceKey(key))
    return record ? { ...claim, passage: { ...span, record } } : claim
  })
  return { ...checked, claims }
}
