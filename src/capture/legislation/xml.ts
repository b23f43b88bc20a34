import { fromXml } from 'xast-util-from-xml'
import { CaptureFailed } from '../failed.ts'

type XmlRoot = ReturnType<typeof fromXml>
export type XmlNode = XmlRoot['children'][number]
export type XmlElement = Extract<XmlNode, { type: 'element' }>

/** Deeper than any legislation is nested, and well within what recursion can follow. */
const deepest = 400

const wellFormed = 'save the file again from its address, ending in `data.xml`'

/** Reads XML. Entity declarations are refused unread: legislation has none, and they can grow without bound. */
export function parseXml(xml: string): XmlElement {
  if (/<!(?:ENTITY|DOCTYPE[^>]*\[)/.test(xml)) {
    throw new CaptureFailed(
      'The XML declares entities, which are not read',
      'remove its `<!DOCTYPE …>` and add it again'
    )
  }
  const root = attempt(xml).children.find(isElement)
  if (!root) throw new CaptureFailed('The XML holds no element', wellFormed)
  if (depthOf(root) > deepest) throw tooDeep()
  return root
}

function tooDeep(): CaptureFailed {
  return new CaptureFailed(`The XML is nested more than ${deepest} levels deep`, wellFormed)
}

function attempt(xml: string): XmlRoot {
  try {
    return fromXml(xml.replace(/^\uFEFF/, ''))
  } catch (thrown) {
    // How deep the parser can follow is many times that, but not the same from run to run.
    const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown
    if (cause instanceof RangeError) throw tooDeep()
    throw new CaptureFailed(`The XML cannot be read${lineOf(thrown)}`, wellFormed)
  }
}

function lineOf(thrown: unknown): string {
  const line = thrown instanceof Error && 'line' in thrown ? thrown.line : null
  return typeof line === 'number' ? ` past line ${line}` : ''
}

function depthOf(root: XmlElement): number {
  let level: XmlElement[] = [root]
  let depth = 0
  while (level.length > 0) {
    level = level.flatMap(elementsIn)
    depth += 1
  }
  return depth
}

function isElement(node: XmlNode): node is XmlElement {
  return node.type === 'element'
}

export function elementsIn(parent: XmlElement): XmlElement[] {
  return parent.children.filter(isElement)
}

/** `dc:title` and `title` are both `title`: prefixes are the file's own choice. */
export function nameOf(element: XmlElement): string {
  return element.name.slice(element.name.lastIndexOf(':') + 1)
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? elementsIn(parent).filter((child) => nameOf(child) === name) : []
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(parent, name)[0]
}

/** The element at the end of a path of child names. */
export function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce(childNamed, parent)
}

/** Every element below, in document order, stopping at those that `stop` names (they are given, not entered). */
export function* below(parent: XmlElement, stop: ReadonlySet<string> = new Set()): Generator<XmlElement> {
  for (const child of elementsIn(parent)) {
    yield child
    if (!stop.has(nameOf(child))) yield* below(child, stop)
  }
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name]?.trim()
  return value ? value : undefined
}
