import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { table } from './words/table.ts'
import './table.css'

addWords(table)

export default function TableBoard() {
  const words = useWords()
  return <h2>{words('table.title')}</h2>
}
