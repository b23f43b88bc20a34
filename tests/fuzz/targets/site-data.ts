import { z } from 'zod'
import { fromBills } from '../../../src/capture/addresses/bills.ts'
import { fromBriefings } from '../../../src/capture/addresses/briefings.ts'
import { committeeDocument, fromCommittees } from '../../../src/capture/addresses/committees.ts'
import type { Described } from '../../../src/capture/addresses/described.ts'
import { fromDoi } from '../../../src/capture/addresses/doi.ts'
import { fromGovUk } from '../../../src/capture/addresses/govuk.ts'
import { fromHansard } from '../../../src/capture/addresses/hansard.ts'
import { fromQuestions } from '../../../src/capture/addresses/questions.ts'
import { understandAddress } from '../../../src/capture/addresses/understand-address.ts'
import { CaptureFailed } from '../../../src/capture/failed.ts'
import { answers, debate, speech } from '../../capture/site-answers.ts'
import { assertBounded, assertSound, done } from '../sound-reading.ts'
import type { Target } from '../target.ts'

const asked: readonly (readonly [string, string, string?])[] = [
  [
    `https://hansard.parliament.uk/Commons/2024-07-30/debates/${debate}/HarbourLights#contribution-${speech}`,
    `/debates/debate/${debate}.json`
  ],
  ['https://bills.parliament.uk/bills/3137', '/api/v1/Bills/3137', '/api/v1/Bills/3137/Publications'],
  ['https://committees.parliament.uk/publications/8669/documents/89002/default/', '/api/Publications/8669'],
  ['https://committees.parliament.uk/writtenevidence/39268/html/', '/api/WrittenEvidence/39268'],
  ['https://commonslibrary.parliament.uk/research-briefings/sn06073/', '/researchbriefings.json'],
  [
    'https://www.gov.uk/government/consultations/harbour-lights',
    '/api/content/government/consultations/harbour-lights'
  ],
  [
    'https://questions-statements.parliament.uk/written-questions/detail/2025-10-20/86451',
    '/api/writtenquestions/questions/2025-10-20/86451'
  ],
  ['https://doi.org/10.1080/17577632.2019.1666475', '/10.1080/17577632.2019.1666475']
]

const input = z.object({ address: z.string(), json: z.unknown(), more: z.unknown() })

/** What each known site answers, with the address that was asked for. */
export const siteData: Target = {
  name: 'site data',
  files: asked.map(([address, path, more]) =>
    JSON.stringify({ address, json: answers[path], ...(more && { more: answers[more] }) })
  ),
  endings: [],
  pieces: ['"', '\\u0000', 'sir ', '<p>', '[[[['],
  form: { kind: 'json' },
  read: (bytes) =>
    done(() => {
      const { address, json, more } = inputIn(bytes.toString('utf8'))
      const said = described(address, json, more)
      if (!said) return
      const { item, text = '', standing, withdrawn } = said
      assertBounded(text, bytes.length, 20)
      assertSound({
        item,
        text,
        completeness: 'none',
        standing,
        reader: 'a',
        remarks: [],
        ...(withdrawn && { withdrawn })
      })
    })
}

function inputIn(text: string): z.infer<typeof input> {
  try {
    return input.parse(JSON.parse(text))
  } catch {
    // As `askForData` does with what is no JSON.
    throw new CaptureFailed('No data', 'try again')
  }
}

function described(asked: string, json: unknown, more: unknown): Described | null {
  const address = understandAddress(asked)
  switch (address?.site) {
    case 'hansard':
      return fromHansard(json, address)
    case 'bills':
      return fromBills(json, address, more)
    case 'committees':
      if (address.document !== null) committeeDocument({ fileName: 'a', data: JSON.stringify(json) })
      return fromCommittees(json, address)
    case 'briefings':
      return fromBriefings(json, address)
    case 'govuk':
      return fromGovUk(json, address)
    case 'questions':
      return fromQuestions(json, address)
    case 'doi':
      return fromDoi(json, address)
    case 'legislation':
    case 'govuk-asset':
    case undefined:
      return null
  }
}
