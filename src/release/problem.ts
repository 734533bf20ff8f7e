/** What went wrong with a release, precise enough to be put right by the owner of the data. */
export type ProblemKind =
  | 'missing-file'
  | 'no-answer'
  | 'too-large'
  | 'wrong-hash'
  | 'invalid-json'
  | 'breaks-schema'
  | 'unknown-adcode'
  | 'unknown-evidence'
  | 'unknown-reference'
  | 'duplicate-record'
  | 'not-listed'
  | 'bad-boundaries'
  | 'unknown'

export class ReleaseProblem extends Error {
  readonly kind: ProblemKind
  /** Path of the file relative to the data folder. */
  readonly file: string
  /** Which record: its id, or its position in the file; empty where the file as a whole is meant. */
  readonly record: string
  /** What was expected, and what was found. */
  readonly detail: string

  constructor(kind: ProblemKind, file: string, record: string, detail: string) {
    super(`${kind}: ${file}${record ? `, ${record}` : ''}: ${detail}`)
    this.name = 'ReleaseProblem'
    this.kind = kind
    this.file = file
    this.record = record
    this.detail = detail
  }
}
