/** Starts a page of the source; `label` as it is printed on it. */
export function pageMarker(label: string): string {
  return `<!-- page ${label} -->`
}

/** Text of a source, in which nothing can pass for a marker of ours. */
export function withoutMarkers(text: string): string {
  return text.replaceAll('<!--', '<!‐‐').replaceAll('-->', '‐‐>')
}
