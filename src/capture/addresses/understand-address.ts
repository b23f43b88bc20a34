import { type Bases, siteBases } from './bases.ts'
import { type BillAddress, understandBills } from './bills.ts'
import { type BriefingAddress, understandBriefings } from './briefings.ts'
import { type CommitteeAddress, understandCommittees } from './committee-address.ts'
import { type DoiAddress, understandDoi } from './doi.ts'
import { type GovukAddress, type GovukAssetAddress, understandGovuk } from './govuk.ts'
import { type HansardAddress, understandHansard } from './hansard.ts'
import { type LegislationAddress, understandLegislation } from './legislation.ts'
import { type QuestionAddress, understandQuestions } from './questions.ts'

/** A source at a site whose addresses and data are known. `page` is the address to cite. */
export type Address =
  | LegislationAddress
  | HansardAddress
  | BillAddress
  | CommitteeAddress
  | BriefingAddress
  | GovukAddress
  | GovukAssetAddress
  | QuestionAddress
  | DoiAddress

/** Understands an address at one of the known sites, and says where to ask for what. Null for any other address. */
export function understandAddress(address: string, bases: Bases = siteBases): Address | null {
  const doi = understandDoi(address, bases)
  if (doi) return doi
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  return (
    understandLegislation(address, bases.legislation) ??
    understandHansard(url, bases) ??
    understandBills(url, bases) ??
    understandCommittees(url, bases) ??
    understandBriefings(url, bases) ??
    understandQuestions(url, bases) ??
    understandGovuk(url, bases)
  )
}
