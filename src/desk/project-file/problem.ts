/** What is in a project file that cannot be opened. */
export class ProjectFileProblem extends Error {
  readonly kind: 'not-a-project' | 'too-large' | 'broken'

  constructor(kind: ProjectFileProblem['kind'], detail: string) {
    super(`${kind}: ${detail}`)
    this.name = 'ProjectFileProblem'
    this.kind = kind
  }
}
