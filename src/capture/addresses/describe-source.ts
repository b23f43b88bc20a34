import { fromBills } from './bills.ts'
import { fromBriefings } from './briefings.ts'
import { fromCommittees } from './committee-data.ts'
import type { Described } from './described.ts'
import { fromDoi } from './doi.ts'
import { fromGovUk } from './govuk.ts'
import { fromHansard } from './hansard.ts'
import { fromQuestions } from './questions.ts'
import type { Address } from './understand-address.ts'

/** Gets JSON from an address; rejects where there is none. */
export type Ask = (url: string, accept: string) => Promise<unknown>

const json = 'application/json'

/** Asks a site's own data what a source is. Null where the source itself says: legislation, a file, a Bill's print. */
export async function describeSource(address: Address, ask: Ask): Promise<Described | null> {
  switch (address.site) {
    case 'hansard':
      return fromHansard(await ask(address.metadata, json), address)
    case 'bills': {
      if (address.metadata === null || address.publications === null) return null
      return fromBills(await ask(address.metadata, json), address, await ask(address.publications, json))
    }
    case 'committees':
      return fromCommittees(await ask(address.metadata, json), address)
    case 'briefings':
      return fromBriefings(await ask(address.metadata, json), address)
    case 'govuk':
      return fromGovUk(await ask(address.metadata, json), address)
    case 'questions':
      return fromQuestions(await ask(address.metadata, json), address)
    case 'doi':
      return fromDoi(await ask(address.metadata, address.accept), address)
    case 'legislation':
    case 'govuk-asset':
      return null
  }
}
