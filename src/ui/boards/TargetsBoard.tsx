/** To be filled. */
export function TargetsBoard() {
  return <section className="board-targets" />
}
