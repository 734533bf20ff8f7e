/** To be filled. */
export function ListsBoard() {
  return <section className="board-lists" />
}
