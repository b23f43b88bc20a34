/** No browser could print. The message is one line that says what to do. */
export class PrintFailed extends Error {
  override readonly name = 'PrintFailed'
}
