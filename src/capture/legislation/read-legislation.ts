import { CaptureFailed } from '../failed.ts'
import type { Reading } from '../reader.ts'
import { readAnnotations } from './annotations.ts'
import { contentsOf } from './contents.ts'
import { spokenDate } from './dates.ts'
import { unappliedEffects } from './effects.ts'
import { backMatter, frontMatter } from './matter.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { provisionsIn, sectionsIn } from './numbers.ts'
import { provisionsOf, type Standing } from './provisions.ts'
import { readableMarks } from './readable-marks.ts'
import { remarksOn } from './remarks.ts'
import { attribute, below, childNamed, elementsIn, nameOf, parseXml, type XmlElement } from './xml.ts'

/** True for Crown Legislation Markup Language, by what the file holds. */
export function isLegislation(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?Legislation[\s>]/.test(
    text
  )
}

/**
 * Reads CLML, a whole document, a part of one or its table of contents. `text` has a heading for each provision with
 * what is known of its life; `completeness` is `full` only where the whole document's text is there. Throws
 * `CaptureFailed` for what is not CLML.
 */
export function readLegislation(xml: string): Reading {
  const root = parseXml(xml)
  if (nameOf(root) !== 'Legislation') {
    throw new CaptureFailed('The XML is no legislation', 'give the address of the Act, or its `data.xml`')
  }
  const metadata = readMetadata(root)
  const body = ['Primary', 'Secondary', 'EURetained'].map((name) => childNamed(root, name)).find(Boolean)
  const main = body ? elementsIn(body).filter((child) => !/Prelims$|^ExplanatoryNotes$/.test(nameOf(child))) : []
  const provisions = main.flatMap(provisionsIn).length
  const whole = isWhole(root, main, metadata)
  const standing: Standing = {
    metadata,
    annotations: readAnnotations(root),
    around: [...(body ? [body] : []), root],
    schedule: null,
    division: '',
    restarting: new Set(),
    sections: whole ? sectionsIn : null
  }
  const listed = provisions === 0 ? contentsOf(root, standing) : []
  const inner = [...main.flatMap((part) => provisionsOf(part, standing)), ...listed]
  const effects = unappliedEffects(root, metadata.fragment)
  const blocks = [
    `# ${metadata.title}`,
    versionLine(metadata),
    ...frontMatter(body),
    ...inner,
    ...backMatter(root, body),
    ...(effects.length > 0 ? ['## Changes not yet applied', effects.map((effect) => `- ${effect}`).join('\n')] : [])
  ]
  const { text, left } = readableMarks(labelledOnce(blocks.filter(Boolean)).join('\n\n'))
  return {
    item: metadata.item,
    text: `${text}\n`,
    completeness: whole ? 'full' : 'partial',
    standing: 'primary',
    licence: 'Open Government Licence v3.0',
    reader: 'xast-util-from-xml 4.0.0',
    remarks: remarksOn({
      root,
      main,
      metadata,
      provisions,
      whole,
      effects: effects.length,
      staged: inner.filter(isStaged).length,
      left
    })
  }
}

/**
 * Whole where its own address names no part of it and the provisions that the file counts are there. It counts those in
 * amendments too, and now and then others; a tenth is left for that.
 */
function isWhole(root: XmlElement, main: readonly XmlElement[], metadata: Metadata): boolean {
  const present = main.flatMap((part) => [...below(part)]).filter((element) => nameOf(element) === 'P1').length
  const counted = Number(attribute(root, 'NumberOfProvisions') ?? present)
  return metadata.fragment === '' && present > 0 && present >= counted * 0.9
}

/** `### s 82 … {in-force=2000-01-12} {in-force=2001-01-01}`. */
function isStaged(block: string): boolean {
  return /^###.*\{in-force=.*\{in-force=/.test(block)
}

/**
 * A provision may stand twice, once for each part of the United Kingdom it differs in. The first has the label; what
 * follows is told apart by its heading.
 */
function labelledOnce(blocks: readonly string[]): string[] {
  const seen = new Set<string>()
  return blocks.map((block) => {
    const [, level, label = ''] = /^(#{2,3}) ((?:(?:pt|ch|sch|s|reg|art|r|para) [^\s{]+ ?)+)/.exec(block) ?? []
    const again = level !== undefined && seen.has(label.trim())
    seen.add(label.trim())
    return again ? block.replace(/^#+ /, `${level} Also `) : block
  })
}

function versionLine({ revised, version }: Metadata): string {
  return revised && version ? `Revised text as it stood on ${spokenDate(version)}.` : ''
}
