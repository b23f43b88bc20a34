import type { Locator, LocatorLabel, LocatorPart } from '../../brief/locator.ts'
import { enumerated, isSeveral, wholeRange } from '../pinpoint.ts'

/** Cite Them Right: `p. 5`, `pp. 98–99`; what is cut short takes a full stop, a plural in `s` takes none. */
const labels: Readonly<Record<LocatorLabel, readonly [one: string, several: string]>> = {
  p: ['p.', 'pp.'],
  para: ['para.', 'paras'],
  s: ['s.', 'ss.'],
  'sub-s': ['sub-s.', 'sub-ss'],
  sch: ['sch.', 'schs'],
  pt: ['pt.', 'pts'],
  ch: ['ch.', 'chs'],
  cl: ['cl.', 'cls'],
  reg: ['reg.', 'regs'],
  art: ['art.', 'arts'],
  col: ['c.', 'cc.'],
  table: ['Table', 'Tables'],
  fig: ['Figure', 'Figures'],
  n: ['n.', 'nn.']
}

export function harvardPinpoint(locator: Locator | null): string | null {
  if (locator === null) return null
  const written = (part: LocatorPart) => {
    const [one, several] = labels[part.label]
    return `${isSeveral(part) ? several : one} ${enumerated(part.ranges.map(wholeRange), locator)}`
  }
  return locator.parts.map(written).join(', ')
}
