import type { ActReference } from '../../brief/find-acts.ts'
import { writePath } from '../../library/provision-path.ts'
import type { AskedProvision, ProvisionJudgement } from './asked.ts'

/** No record to look in: how to capture one, or how to say which Act is meant. */
export function unknownAct({ act, path, typed }: AskedProvision): ProvisionJudgement {
  return {
    verdict: 'unchecked',
    reason: 'unknown-act',
    passage: null,
    remarks: [],
    ...said(act ?? null, typed ?? writePath(path))
  }
}

function said(act: ActReference | null, typed: string): { problem: string; fix: string } {
  if (act === null) {
    return {
      problem: `\`${typed}\` is of an Act that the brief does not name`,
      fix: 'name the Act, or cite its record in the note'
    }
  }
  switch (act.kind) {
    case 'title':
      return {
        problem: `The library has no record of the \`${act.title}\``,
        fix: `capture it with \`brief add https://www.legislation.gov.uk/${folder(act.title)}\`, filling in its number`
      }
    case 'si':
      return {
        problem: `The library has no record of \`${act.number}\``,
        fix: `capture it with \`brief add https://www.legislation.gov.uk/${address(act.number)}\``
      }
    case 'short':
      if (act.last) return said(act.last, typed)
      return {
        problem: `The brief does not say which Act \`${act.words}\` is`,
        fix: `write its title and year where it is first named, as in \`Online Safety Act 2023 (“${act.words}”)\``
      }
  }
}

/** The folder of legislation.gov.uk that an Act of this title is in, as far as the title says. */
function folder(title: string): string {
  const year = /(\d{4})$/.exec(title)?.[1] ?? '…'
  if (/(?:Regulations|Order|Rules)(?:\s\([^)]*\))?(?:\s\d{4})?$/.test(title)) return `uksi/${year}/…`
  if (/\(Scotland\) Act/.test(title) && Number(year) >= 1999) return `asp/${year}/…`
  if (/\(Wales\) Act/.test(title) && Number(year) >= 2012)
    return Number(year) >= 2020 ? `asc/${year}/…` : `anaw/${year}/…`
  if (/Act \(Northern Ireland\)/.test(title)) return `nia/${year}/…`
  return `ukpga/${year}/…`
}

const series: Readonly<Record<string, string>> = { SI: 'uksi', SSI: 'ssi', WSI: 'wsi', SR: 'nisr', NISR: 'nisr' }

function address(number: string): string {
  const [, kind = '', rest = ''] = /^([A-Z]+) (\d{4}\/\d+)$/.exec(number) ?? []
  if (kind) return `${series[kind] ?? 'uksi'}/${rest}`
  const [, year, list, chapter] = /^(\d{4}) (\w+) (\d+)$/.exec(number) ?? []
  if (year) return `${list === 'c' ? 'ukpga' : list}/${year}/${chapter}`
  const [, directive, one = '', two = ''] = /^(Directive|Decision|Regulation).*?(\d{2,4})\/(\d{1,4})/.exec(number) ?? []
  return directive
    ? `eu${directive === 'Regulation' ? 'r' : directive === 'Directive' ? 'dr' : 'dn'}/${one}/${two}`
    : '…'
}
