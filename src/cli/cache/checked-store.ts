import type { Checked } from '../../check/checked.ts'
import type { Passage } from '../../evidence/judgement.ts'
import { type Library, toSourceKey } from '../../library/record.ts'
import type { Told } from '../desk/told.ts'
import type { Surroundings } from '../surroundings.ts'
import type { BriefFile } from '../workspace.ts'
import { hashOf } from './hash.ts'
import { programHash } from './program.ts'
import { openStore } from './store.ts'

/** What the check said of briefs before. */
export interface CheckedStore {
  get(brief: BriefFile): Promise<Checked | null>
  put(brief: BriefFile, checked: Checked): Promise<void>
  /** What a run keeps of a brief, told in one way: `settings` are all that makes it another. */
  getTold(brief: BriefFile, settings: unknown): Promise<Told | null>
  putTold(brief: BriefFile, settings: unknown, told: Told): Promise<void>
}

/** A passage without the record it is of, which the library has. */
type StoredPassage = Omit<Passage, 'record'> & { readonly key: string }

interface Stored {
  readonly checked: Checked
  readonly passages: readonly (StoredPassage | null)[]
}

/** A verdict may rest on any record, as words that one lacks are sought in all; so each change of one asks for a new check. */
export async function openCheckedStore({ workspace, held, facts }: Surroundings): Promise<CheckedStore> {
  const store = await openStore(workspace)
  const basis = hashOf(await programHash(), held.hash, facts)
  const keyOf = ({ file, text, files, pictures }: BriefFile) => hashOf(basis, file, text, files, pictures)
  return {
    async get(brief) {
      const stored = await store.get(nameOf(brief), keyOf(brief))
      return isStored(stored) ? withRecords(stored, held.library) : null
    },
    async put(brief, checked) {
      const stored: Stored = {
        checked: { ...checked, claims: checked.claims.map((one) => ({ ...one, passage: null })) },
        passages: checked.claims.map(({ passage }) => passage && withoutRecord(passage))
      }
      await store.put(nameOf(brief), keyOf(brief), stored)
    },
    async getTold(brief, settings) {
      const found = await store.get(`told ${brief.file}`, hashOf(keyOf(brief), settings))
      return isTold(found) ? found : null
    },
    putTold: (brief, settings, told) => store.put(`told ${brief.file}`, hashOf(keyOf(brief), settings), told)
  }
}

function nameOf({ file }: BriefFile): string {
  return `checked ${file}`
}

/** The seal has shown that the entry is ours, and its key that this program wrote it. */
function isStored(value: unknown): value is Stored {
  return value !== null
}

function isTold(value: unknown): value is Told {
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
