import { answersTheAddress } from './addresses/answers.ts'
import { fromBills } from './addresses/bills.ts'
import { fromBriefings } from './addresses/briefings.ts'
import { committeeDocument, fromCommittees } from './addresses/committees.ts'
import { fromDoi } from './addresses/doi.ts'
import { fromGovUk, landingPageOf } from './addresses/govuk.ts'
import { fromHansard } from './addresses/hansard.ts'
import { fromQuestions } from './addresses/questions.ts'
import { type Address, understandAddress } from './addresses/understand-address.ts'
import { type Answer, fetchSource } from './fetch/fetch-source.ts'
import { readApart } from './read-apart.ts'
import {
  type AddressOptions,
  askForData,
  type Captured,
  fromData,
  orRemark,
  remarked,
  withDescription
} from './site-data.ts'

/** Captures what an address leads to, with what its site's own data says of it where the site is known. */
export async function captureAddress(address: string, options: AddressOptions): Promise<Captured> {
  const known = understandAddress(address, options.bases)
  if (known) return captureKnown(known, address, options)
  return capturePage(address, options)
}

async function captureKnown(known: Address, address: string, options: AddressOptions): Promise<Captured> {
  switch (known.site) {
    case 'legislation': {
      const answer = await fetchSource(known.data, options)
      answersTheAddress(known, answer.url)
      const captured = await captureAnswer(answer, options)
      if (captured.source.kind === 'one') answersTheAddress(known, captured.source.reading)
      return captured
    }
    case 'hansard': {
      const data = await askForData(known.metadata, options)
      const described = fromHansard(data.json, known)
      return described.text === undefined
        ? withDescription(await capturePage(known.text, options), described)
        : fromData(data, described)
    }
    case 'questions': {
      const data = await askForData(known.metadata, options)
      return fromData(data, fromQuestions(data.json, known))
    }
    case 'doi': {
      const data = await askForData(known.metadata, options, known.accept)
      return fromData(data, fromDoi(data.json, known))
    }
    case 'bills': {
      if (known.metadata === null) return capturePage(known.page, options)
      const data = await askForData(known.metadata, options)
      const publications = known.publications === null ? undefined : await askForData(known.publications, options)
      return fromData(data, fromBills(data.json, known, publications?.json))
    }
    case 'committees': {
      const data = await askForData(known.metadata, options)
      const described = fromCommittees(data.json, known)
      if (known.document === null) return fromData(data, described)
      const document = await askForData(known.document, options)
      const { name, bytes } = committeeDocument(document.json)
      return withDescription(
        { source: await readApart(bytes, { name }, options), bytes, from: document.answer.url },
        { ...described, attachments: [] }
      )
    }
    case 'briefings': {
      const captured = await capturePage(known.pdf, options)
      const data = await orRemark(askForData(known.metadata, options))
      return typeof data === 'string'
        ? remarked(captured, data)
        : withDescription(captured, fromBriefings(data.json, known))
    }
    case 'govuk': {
      const data = await askForData(known.metadata, options)
      const captured = await capturePage(`${options.bases.govuk}${known.path}`, options)
      return withDescription(captured, fromGovUk(data.json, known))
    }
    case 'govuk-asset':
      return captureAsset(address, options)
  }
}

/** A file on GOV.UK is described by the page that its answer names. */
async function captureAsset(address: string, options: AddressOptions): Promise<Captured> {
  const answer = await fetchSource(address, options)
  const captured = await captureAnswer(answer, options)
  const landing = landingPageOf(answer.link ?? null)
  const known = landing === null ? null : understandAddress(landing, options.bases)
  if (known?.site !== 'govuk') return captured
  const data = await orRemark(askForData(known.metadata, options))
  return typeof data === 'string' ? remarked(captured, data) : withDescription(captured, fromGovUk(data.json, known))
}

async function capturePage(address: string, options: AddressOptions): Promise<Captured> {
  return captureAnswer(await fetchSource(address, options), options)
}

async function captureAnswer(answer: Answer, options: AddressOptions): Promise<Captured> {
  const name = new URL(answer.url).pathname.split('/').findLast(Boolean) ?? ''
  const hint = { name, ...(answer.charset && { charset: answer.charset }) }
  const source = await readApart(answer.bytes, hint, { ...options, address: answer.url })
  return { source, bytes: answer.bytes, from: answer.url }
}
