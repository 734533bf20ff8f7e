import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { charts } from './words/charts.ts'
import './charts.css'

addWords(charts)

export default function ChartsBoard() {
  const words = useWords()
  return <h2>{words('charts.title')}</h2>
}
