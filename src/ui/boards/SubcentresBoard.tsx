/** To be filled. */
export function SubcentresBoard() {
  return <section className="board-subcentres" />
}
