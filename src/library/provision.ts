import type { Span } from '../document/place.ts'

/** Labels as OSCOLA abbreviates them, always in the singular. */
export type ProvisionLabel = 's' | 'sch' | 'para' | 'pt' | 'ch' | 'reg' | 'art' | 'cl' | 'r'

/** One step down a piece of legislation: `sch 13` is `{label: 'sch', number: '13'}`. */
export interface ProvisionStep {
  readonly label: ProvisionLabel
  readonly number: string
}

/** One provision: `s 45(2)(f)` is the step `s 45` with `sub` `['2', 'f']`; `sch 13 para 4` is two steps. */
export interface ProvisionPath {
  readonly steps: readonly ProvisionStep[]
  readonly sub: readonly string[]
}

/** What a record says of a provision's life; dates are ISO (`2026-04-07`) as written. */
export interface ProvisionLife {
  /** The day it came, or comes, into force; several where it was commenced more than once. */
  readonly inForce: readonly string[]
  readonly prospective: boolean
  /** Null where the record says that it is repealed and not since when. */
  readonly repealed?: string | null
  readonly inserted?: string
  /** The day on which a commencement was revoked. */
  readonly revoked?: string
  /** The commencement that was revoked, one of `inForce`; absent where the record does not list it. */
  readonly revokes?: string
  /** Parts of the United Kingdom, `E+W` or `E+W+S+N.I.`. */
  readonly extent?: string
}

/** The sections that a Part holds, both included: what a partial record knows of an Act's length. */
export interface SectionRange {
  readonly from: string
  readonly to: string
}

/** A provision that a record of legislation holds: its heading line and the text below it. Offsets in the record's file. */
export interface Provision {
  readonly path: ProvisionPath
  readonly heading: string
  readonly life: ProvisionLife
  readonly sections?: SectionRange
  /** The heading line. */
  readonly head: Span
  /** From the heading line's end to the next heading of any level. */
  readonly body: Span
}
