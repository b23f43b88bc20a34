import type { Brief } from '../brief/brief.ts'
import type { Finding, Level } from '../document/finding.ts'
import type { Library } from '../library/record.ts'
import type { JudgedClaim } from './judge.ts'

/** `off` takes a rule's findings away. */
export interface RuleSetting {
  readonly level: Level | 'off'
  readonly reason: string
}

export interface Fault {
  readonly problem: string
  readonly fix: string
}

/** What stands outside the brief and the library, gathered before the check: it reads no disk, clock or network. */
export interface Facts {
  /** Names of the templates there are. */
  readonly templates: readonly string[]
  /** Rules whose level the workspace has turned, with its reason. */
  readonly levels?: ReadonlyMap<string, RuleSetting>
  /** What is wrong with each picture, by its address in the brief; null where it can be held. */
  readonly pictures?: ReadonlyMap<string, Fault | null>
  /** What is wrong with each chart, by where its block begins; null where it can be drawn. */
  readonly charts?: ReadonlyMap<number, Fault | null>
}

/** What a rule looks at. */
export interface Subject {
  readonly brief: Brief
  readonly judged: readonly JudgedClaim[]
  readonly facts: Facts
}

export type RuleFinding = Omit<Finding, 'rule'>

/** A rule is data and one pure generator. `law` is one sentence; findings come in document order. */
export interface Rule {
  readonly id: string
  readonly law: string
  check(subject: Subject, library: Library): Iterable<RuleFinding>
}
