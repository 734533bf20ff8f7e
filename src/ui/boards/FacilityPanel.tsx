/** To be filled. */
export function FacilityPanel({ id }: { id: string }) {
  return <section className="facility-panel">{id}</section>
}
