import type { ProvisionLabel } from '../../library/provision.ts'

/** What a kind of legislation is called in addresses, how it is numbered in citations, and what its provisions are. */
export interface LegislationKind {
  /** As in addresses: `ukpga`. */
  readonly code: string
  /** OSCOLA's form; `#` stands for the number and `@` for the year. */
  readonly number: string
  readonly provision: ProvisionLabel
}

/** By `ukm:DocumentMainType`: the table of types in legislation.gov.uk's URI reference. */
const kinds: ReadonlyMap<string, LegislationKind> = new Map(
  Object.entries<LegislationKind>({
    UnitedKingdomPublicGeneralAct: { code: 'ukpga', number: 'c. #', provision: 's' },
    UnitedKingdomLocalAct: { code: 'ukla', number: 'c. #', provision: 's' },
    UnitedKingdomPrivateOrPersonalAct: { code: 'ukppa', number: 'c. #', provision: 's' },
    GreatBritainAct: { code: 'apgb', number: 'c. #', provision: 's' },
    EnglandAct: { code: 'aep', number: 'c. #', provision: 's' },
    ScottishOldAct: { code: 'aosp', number: 'c. #', provision: 's' },
    ScottishAct: { code: 'asp', number: 'asp #', provision: 's' },
    WelshAssemblyMeasure: { code: 'mwa', number: 'nawm #', provision: 's' },
    WelshNationalAssemblyAct: { code: 'anaw', number: 'anaw #', provision: 's' },
    WelshParliamentAct: { code: 'asc', number: 'asc #', provision: 's' },
    NorthernIrelandAct: { code: 'nia', number: 'c. # (NI)', provision: 's' },
    NorthernIrelandAssemblyMeasure: { code: 'mnia', number: 'c. # (NI)', provision: 's' },
    NorthernIrelandParliamentAct: { code: 'apni', number: 'c. # (NI)', provision: 's' },
    UnitedKingdomChurchMeasure: { code: 'ukcm', number: 'No. #', provision: 's' },
    UnitedKingdomStatutoryInstrument: { code: 'uksi', number: 'SI @/#', provision: 'reg' },
    UnitedKingdomDraftStatutoryInstrument: { code: 'ukdsi', number: 'Draft SI @', provision: 'reg' },
    ScottishStatutoryInstrument: { code: 'ssi', number: 'SSI @/#', provision: 'reg' },
    WelshStatutoryInstrument: { code: 'wsi', number: 'SI @/#', provision: 'reg' },
    NorthernIrelandStatutoryRule: { code: 'nisr', number: 'SR @/#', provision: 'reg' },
    NorthernIrelandOrderInCouncil: { code: 'nisi', number: 'SI @/#', provision: 'art' },
    UnitedKingdomMinisterialOrder: { code: 'ukmo', number: '@/#', provision: 'art' },
    EuropeanUnionRegulation: { code: 'eur', number: '@/#', provision: 'art' },
    EuropeanUnionDecision: { code: 'eudn', number: '@/#', provision: 'art' },
    EuropeanUnionDirective: { code: 'eudr', number: '@/#', provision: 'art' }
  })
)

export function kindOf(mainType: string | undefined): LegislationKind | undefined {
  return mainType === undefined ? undefined : kinds.get(mainType)
}

/** By `ukm:DocumentMinorType`: an Order has articles, Rules have rules. */
const minorTypes: ReadonlyMap<string, ProvisionLabel> = new Map(
  Object.entries<ProvisionLabel>({ order: 'art', regulation: 'reg', rule: 'r', scheme: 's' })
)

export function labelOfMinorType(minorType: string | undefined): ProvisionLabel | undefined {
  return minorType === undefined ? undefined : minorTypes.get(minorType.toLowerCase())
}

/** By the word in a provision's address or id: `section-20`, `…/article/2`. */
const words: ReadonlyMap<string, ProvisionLabel> = new Map(
  Object.entries<ProvisionLabel>({
    section: 's',
    regulation: 'reg',
    article: 'art',
    rule: 'r',
    paragraph: 'para'
  })
)

export function labelOfWord(word: string | undefined): ProvisionLabel | undefined {
  return word === undefined ? undefined : words.get(word)
}
