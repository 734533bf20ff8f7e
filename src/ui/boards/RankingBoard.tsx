/** To be filled. */
export function RankingBoard() {
  return <section className="board-ranking" />
}
