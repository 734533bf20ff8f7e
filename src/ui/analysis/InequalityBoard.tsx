import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { inequality } from './words/inequality.ts'
import './inequality.css'

addWords(inequality)

export default function InequalityBoard() {
  const words = useWords()
  return <h2>{words('inequality.title')}</h2>
}
