import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { filter } from './words/filter.ts'
import './filter.css'

addWords(filter)

export default function Filters() {
  const words = useWords()
  return <h2>{words('filter.title')}</h2>
}
