import { type Bases, siteBases } from './bases.ts'

type CommitteeKind = 'publication' | 'written-evidence' | 'oral-evidence' | 'work'

/** A committee's publication, evidence or inquiry. */
export interface CommitteeAddress {
  readonly site: 'committees'
  readonly kind: CommitteeKind
  readonly id: string
  readonly page: string
  readonly metadata: string
  /** The document itself, base64 in JSON: the site's own pages refuse programs. Null where only the data names it. */
  readonly document: string | null
}

const kinds = {
  publications: { kind: 'publication', api: 'Publications', page: '/' },
  writtenevidence: { kind: 'written-evidence', api: 'WrittenEvidence', page: '/html/' },
  oralevidence: { kind: 'oral-evidence', api: 'OralEvidence', page: '/html/' },
  work: { kind: 'work', api: 'CommitteeBusiness', page: '/' }
} as const

const path = /^\/(publications|writtenevidence|oralevidence|work)\/(\d+)(?:\/documents\/(\d+))?(?:\/|$)/i

export function understandCommittees(url: URL, bases: Bases = siteBases): CommitteeAddress | null {
  const parts = url.hostname === 'committees.parliament.uk' ? path.exec(url.pathname) : null
  const section = parts?.[1]?.toLowerCase()
  const id = parts?.[2]
  if (id === undefined || !isSection(section)) return null
  const { kind, api, page } = kinds[section]
  const document = parts?.[3]
  const tail = document ? `/documents/${document}/default/` : page
  return {
    site: 'committees',
    kind,
    id,
    page: `https://committees.parliament.uk/${section}/${id}${tail}`,
    metadata: `${bases.committeesApi}/api/${api}/${id}`,
    document: documentUrl(`${bases.committeesApi}/api/${api}/${id}`, kind, document)
  }
}

function isSection(section: string | undefined): section is keyof typeof kinds {
  return section !== undefined && section in kinds
}

function documentUrl(base: string, kind: CommitteeKind, document: string | undefined): string | null {
  switch (kind) {
    case 'publication':
      return document ? `${base}/Document/${document}/OriginalFormat` : null
    case 'written-evidence':
    case 'oral-evidence':
      return `${base}/Document/Html`
    case 'work':
      return null
  }
}
