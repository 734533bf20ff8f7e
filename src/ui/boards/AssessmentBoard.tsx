/** To be filled. */
export function AssessmentBoard() {
  return <section className="board-assessment" />
}
