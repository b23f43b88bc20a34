import { CaptureFailed } from '../failed.ts'
import type { Reading } from '../reader.ts'
import { type LegislationAddress, understandLegislation } from './legislation.ts'

/**
 * Throws `CaptureFailed` unless what came is what was asked for: where section 999 was asked for and the site answered
 * with the whole Act or another section, 999 does not exist. `came` is what was read, or the address after redirects.
 */
export function answersTheAddress(asked: LegislationAddress, came: Reading | string): void {
  const address = typeof came === 'string' ? came : (came.item.URL ?? '')
  const got = understandLegislation(address, new URL(asked.data).origin)
  if (!got || !sameWork(asked, got)) {
    throw new CaptureFailed(`\`${asked.page}\` was asked for and \`${got?.page ?? address}\` came`, mend(asked))
  }
  const [wanted, given] = [plainFragment(asked.fragment), plainFragment(got.fragment)]
  if (wanted !== given && !(wanted === 'contents' && given === '')) {
    const what = given === '' ? 'the whole document' : `\`${got.fragment}\``
    throw new CaptureFailed(
      `\`${asked.fragment}\` was asked for and ${what} came: there is no such provision`,
      mend(asked)
    )
  }
  if (typeof came !== 'string' && !holds(came.text, asked.fragment)) {
    throw new CaptureFailed(`\`${asked.fragment}\` is not in what came for it`, mend(asked))
  }
}

function mend(asked: LegislationAddress): string {
  const whole = asked.fragment === '' ? asked.page : asked.page.replace(`/${asked.fragment}`, '')
  return `check the number, or add \`${whole}\` whole`
}

/**
 * Welsh instruments and Northern Ireland orders share the UK series and are sent on to their own; Acts before 1963 are
 * sent on from the calendar to the regnal year; a number in a secondary series (`w89`) is sent on to the main one.
 */
function sameWork(asked: LegislationAddress, got: LegislationAddress): boolean {
  const series = asked.type === got.type || (asked.type === 'uksi' && /^(?:wsi|nisi)$/.test(got.type))
  const year = asked.year === got.year || (/^\d{4}$/.test(asked.year) && got.year.includes('/'))
  const number = asked.number === got.number || /^[a-z]/.test(asked.number)
  return series && year && number
}

function plainFragment(fragment: string): string {
  return fragment.toLowerCase().replace(/^body$/, '')
}

const labels: Readonly<Record<string, string>> = { section: 's', regulation: 'reg', article: 'art', rule: 'r' }

/** True unless a numbered provision was asked for and the record has no heading for it. */
function holds(text: string, fragment: string): boolean {
  const [, word = '', number = ''] = /^(section|regulation|article|rule|schedule)\/([^/]+)/.exec(fragment) ?? []
  const label = word === 'schedule' ? 'sch' : labels[word]
  if (label === undefined) return true
  const start = `${label} ${number}`.toLowerCase()
  return text
    .split('\n')
    .some((line) => /^#+ /.test(line) && `${line.replace(/^#+ /, '')} `.toLowerCase().startsWith(`${start} `))
}
