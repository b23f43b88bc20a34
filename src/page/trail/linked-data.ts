import type { FrontMatter } from '../../brief/front-matter.ts'
import type { Name, PartialDate } from '../../library/item.ts'
import type { SourceRecord } from '../../library/record.ts'
import { typeNames } from './source-types.ts'

/** The document and what it cites, for search engines and reference managers (schema.org, JSON-LD). */
export function linkedData(front: FrontMatter, cited: readonly SourceRecord[]): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: front.title,
    ...(front.subtitle === undefined ? {} : { alternativeHeadline: front.subtitle }),
    ...(front.number === undefined ? {} : { reportNumber: front.number }),
    ...(front.authors.length === 0 ? {} : { author: front.authors }),
    ...(front.date === '' ? {} : { datePublished: front.date }),
    inLanguage: front.lang,
    citation: cited.map(workOf)
  }
}

function workOf({ item }: SourceRecord): Readonly<Record<string, unknown>> {
  return {
    '@type': typeNames(item.type).schema,
    name: item.title,
    ...(item.author ? { author: item.author.map(personOf) } : {}),
    ...(item.issued ? { datePublished: isoOf(item.issued) } : {}),
    ...(item.publisher === undefined ? {} : { publisher: item.publisher }),
    ...(item.URL === undefined ? {} : { url: item.URL }),
    ...(item.DOI === undefined ? {} : { sameAs: `https://doi.org/${item.DOI}` }),
    ...(item.ISBN === undefined ? {} : { isbn: item.ISBN })
  }
}

function personOf(name: Name): Readonly<Record<string, string>> {
  if (typeof name === 'string') return { '@type': 'Organization', name }
  const { given, family } = name
  return { '@type': 'Person', familyName: family, ...(given === undefined ? {} : { givenName: given }) }
}

/** `2024`, `2024-04` or `2024-04-23`. */
export function isoOf({ year, month, day }: PartialDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
