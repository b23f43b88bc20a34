import type { ProvisionMention } from '../brief/provision-mentions.ts'
import { writePath } from '../library/provision-path.ts'
import type { Verdict } from './judgement.ts'
import { absent, notAmong } from './provision/absent.ts'
import { type AskedProvision, named, type ProvisionJudgement } from './provision/asked.ts'
import { judgeLife } from './provision/judge-life.ts'
import { locate } from './provision/locate.ts'
import { judgeRange } from './provision/range.ts'
import { unknownAct } from './provision/unknown-act.ts'

export type { AskedProvision, ProvisionJudgement } from './provision/asked.ts'
export { resolveAct } from './provision/resolve-act.ts'

/**
 * Whether a provision exists and how it stood on the brief's date, against what the sentence says of it. Silence is taken
 * to speak of it as law: what is repealed or not in force passes only where the sentence says so.
 */
export function judgeProvision(asked: AskedProvision): ProvisionJudgement {
  const { record, path } = asked
  if (!record) return unknownAct(asked)
  const located = locate(record, path)
  switch (located.found) {
    case 'nowhere':
      return absent(asked, record)
    case 'not-among':
      return notAmong(asked, record, located.provision, located.among)
    case 'here':
      return judgeLife(asked, record, located)
    case 'outer': {
      const outer = judgeLife(asked, record, located)
      const has = writePath(located.provision.path)
      return outer.verdict === 'verified' && outer.reason === 'exists'
        ? {
            ...outer,
            verdict: 'unchecked',
            reason: 'no-text',
            problem: `${named(asked, record)} is not confirmed: \`${record.file}\` has \`${has}\`, and not all that is below it`,
            fix: `look it up, and add its text below the heading of \`${has}\` in \`${record.file}\``
          }
        : outer
    }
  }
}

const worstFirst: readonly Verdict[] = ['refuted', 'review', 'unchecked', 'verified']

/** Judges all that a mention names, its ranges too, and gives the worst: a list is right when each of it is. */
export function judgeMention(
  mention: Pick<ProvisionMention, 'paths' | 'text' | 'act'>,
  asked: Omit<AskedProvision, 'path' | 'typed' | 'act'>
): ProvisionJudgement {
  const { paths, text, act } = mention
  const single = paths.length === 1
  const judged = paths.flatMap((path, index) => {
    const next = path.through ? paths[index + 1] : undefined
    const own = judgeProvision({ ...asked, path, act, ...(single ? { typed: text } : {}) })
    const range = next && asked.record ? judgeRange({ ...asked, path, act }, asked.record, next) : null
    return range ? [own, range] : [own]
  })
  const [worst] = judged.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))
  return worst
    ? { ...worst, remarks: [...new Set(judged.flatMap(({ remarks }) => remarks))] }
    : unknownAct({ ...asked, path: { steps: [], sub: [] }, typed: text, act })
}
