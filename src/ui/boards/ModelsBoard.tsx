/** To be filled. */
export function ModelsBoard() {
  return <section className="board-models" />
}
