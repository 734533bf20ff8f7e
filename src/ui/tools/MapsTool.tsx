import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { maps } from './words/maps.ts'
import './maps.css'

addWords(maps)

export default function MapsTool() {
  const words = useWords()
  return <h2>{words('maps.title')}</h2>
}
