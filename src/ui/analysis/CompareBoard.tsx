import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { compare } from './words/compare.ts'
import './compare.css'

addWords(compare)

export default function CompareBoard() {
  const words = useWords()
  return <h2>{words('compare.title')}</h2>
}
