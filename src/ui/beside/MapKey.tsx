import type { Scene } from '../../scene/scene.ts'
import { SwatchIcon } from '../parts/SwatchIcon.tsx'
import { useWords } from '../store.ts'

const fillOf = (scene: Scene) => scene.legend.find(({ layer }) => layer === 'fill')

/** The classes of a map from low to high, and what else fills its areas, or those of another with the same classes. */
export function MapKey({ className, scene, also }: { className: string; scene: Scene; also?: Scene }) {
  const words = useWords()
  const block = fillOf(scene)
  const others = also ? fillOf(also)?.pairs : undefined
  // The squares of two indicators need their two sides: they have them in the key of the page.
  const classes = block && !block.square ? [...block.items].reverse() : []
  const items = [...classes, ...(block?.pairs.filter(({ count }, at) => count || others?.[at]?.count) ?? [])]
  return (
    <ul className={`map-key ${className}`} aria-label={words('maps.key', { title: scene.title })}>
      {items.map(({ id, swatch, label, title }) => (
        <li key={id} title={title}>
          <SwatchIcon swatch={swatch} />
          {label}
        </li>
      ))}
    </ul>
  )
}
