/** To be filled. */
export function NetworksBoard() {
  return <section className="board-networks" />
}
