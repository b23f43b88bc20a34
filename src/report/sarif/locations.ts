import type { Location, PhysicalLocation, Region } from 'sarif'
import type { Place } from '../../document/place.ts'

/** Paths are relative to the workspace, whose own place is for the reader of the log to know. */
export const workspaceBase = '%SRCROOT%'

export function artifactLocation(file: string): { uri: string; uriBaseId: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: workspaceBase }
}

/** Lines and columns count from 1, offsets from 0; `end` is excluded (SARIF 2.1.0, section 3.30). */
export function regionOf({ start, end }: Place): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset
  }
}

function physicalLocation(file: string, place: Place): PhysicalLocation {
  return { artifactLocation: artifactLocation(file), region: regionOf(place) }
}

export function locationOf(file: string, place: Place): Location {
  return { physicalLocation: physicalLocation(file, place) }
}

/** `[words](address)` and `{0}` mean something in a message (sections 3.11.5 and 3.11.6); what an author typed never does. */
export function messageText(text: string): string {
  return text.replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]').replace(/\{(?=\d+\})/g, '{{')
}
