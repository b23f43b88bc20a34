/** Where each site is asked. Tests, and networks with a mirror, set their own; addresses to cite stay the real ones. */
export interface Bases {
  readonly legislation: string
  readonly hansard: string
  readonly hansardApi: string
  readonly billsApi: string
  readonly committeesApi: string
  readonly questionsApi: string
  readonly briefingsApi: string
  readonly briefingFiles: string
  readonly govuk: string
  readonly doi: string
}

export const siteBases: Bases = {
  legislation: 'https://www.legislation.gov.uk',
  hansard: 'https://hansard.parliament.uk',
  hansardApi: 'https://hansard-api.parliament.uk',
  billsApi: 'https://bills-api.parliament.uk',
  committeesApi: 'https://committees-api.parliament.uk',
  questionsApi: 'https://questions-statements-api.parliament.uk',
  briefingsApi: 'https://lda.data.parliament.uk',
  briefingFiles: 'https://researchbriefings.files.parliament.uk',
  govuk: 'https://www.gov.uk',
  doi: 'https://doi.org'
}
