import { look, point, useApp, useStore } from '../../store.ts'

/** A region's name that selects it everywhere. */
export function RegionButton({ adcode, name }: { adcode: string; name: string }) {
  const store = useStore()
  const picked = useApp((state) => state.view.region === adcode)
  const pointed = useApp((state) => state.hovered === adcode)
  return (
    <button
      type="button"
      className={`region${pointed ? ' pointed' : ''}`}
      aria-pressed={picked}
      onPointerEnter={() => point(store, adcode)}
      onPointerLeave={() => point(store, null)}
      onFocus={() => point(store, adcode)}
      onBlur={() => point(store, null)}
      onClick={() => look(store, { region: picked ? null : adcode })}
    >
      {name}
    </button>
  )
}
