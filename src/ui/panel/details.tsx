import { addWords } from '../words/words.ts'
import { PickedPanel } from './PickedPanel.tsx'
import { RegionPanel } from './RegionPanel.tsx'
import { region as words } from './words/region.ts'

addWords(words)

/** What opens with a click on the map or in a list; not needed for the first picture. */
export default function Details({ region }: { region: string | null }) {
  return region === null ? <PickedPanel /> : <RegionPanel adcode={region} />
}
