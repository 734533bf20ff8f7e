import type { Subject } from '../../../atlas/search/subjects.ts'
import { fillIndicators, layerNames } from '../../../view/view.ts'
import { look, type Store } from '../../store.ts'

/** Shows what was found where it belongs: on the map and beside it. Documents have no place there. */
export function choose(store: Store, { kind, id }: Subject): void {
  const { atlas, view } = store.getState()
  if (kind === 'region') {
    look(store, { region: id })
    store.setState({ zoomTo: id })
  } else if (kind === 'facility') {
    look(store, { facility: id })
    store.setState({ zoomTo: atlas.facilities.find((one) => one.id === id)?.region ?? null })
  } else if (kind === 'project') {
    const region = atlas.projects.find((one) => one.id === id)?.region ?? null
    look(store, { region })
    store.setState({ picked: [id], zoomTo: region })
  } else if (kind === 'indicator') {
    const fills = fillIndicators(atlas).some((one) => one.id === id)
    const layers = layerNames.filter((layer) => layer === 'fill' || view.layers.includes(layer))
    // A facility or a region beside the map would hide what was asked for.
    const aside = { facility: null, region: null }
    look(store, fills ? { ...aside, fill: id, period: null, layers } : { ...aside, board: 'table', columns: [id] })
  }
}
