import type { Parent, RootContent } from 'mdast'

/** A part of the page that Markdown has no node for; `data.hName` says which element it is. */
export interface PartNode extends Parent {
  type: 'part'
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    part: PartNode
  }
  interface BlockContentMap {
    part: PartNode
  }
}

export interface PartProperties {
  readonly className?: string
  readonly id?: string
  readonly ariaLabelledBy?: string
}

/** An element of this name around these blocks. */
export function part(hName: string, properties: PartProperties, children: readonly RootContent[]): PartNode {
  const { className, ariaLabelledBy, id } = properties
  const hProperties = {
    ...(id === undefined ? {} : { id }),
    ...(className === undefined ? {} : { className: [className] }),
    ...(ariaLabelledBy === undefined ? {} : { ariaLabelledBy: [ariaLabelledBy] })
  }
  return { type: 'part', data: { hName, hProperties }, children: [...children] }
}

/** A paragraph of these words. */
export function line(value: string, className?: string): RootContent {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value }],
    ...(className === undefined ? {} : { data: { hProperties: { className: [className] } } })
  }
}
