import * as v from 'valibot'
import { ReleaseProblem } from '../problem.ts'
import { issueOf, recordName } from '../record-name.ts'
import { type TableName, tables } from '../schema.ts'
import { Turns } from '../turns.ts'

/**
 * Every record as the schema has it, its fields in the schema's order.
 *
 * @param step called now and then with how many are done; others get their turn in it
 * @throws ReleaseProblem for the first that breaks the schema, with its place and its name; whatever `step` throws
 */
export async function parseRecords(
  name: TableName,
  records: readonly unknown[],
  file: string,
  step: (done: number) => Promise<void> = inTurns(),
): Promise<unknown[]> {
  const schema: v.GenericSchema = tables[name]
  const checked: unknown[] = []
  for (const [index, record] of records.entries()) {
    if ((index & 63) === 0) await step(index)
    const result = v.safeParse(schema, record, { abortEarly: true })
    if (!result.success) {
      throw new ReleaseProblem('breaks-schema', file, recordName(record, index), issueOf(result.issues))
    }
    checked.push(result.output)
  }
  return checked
}

function inTurns() {
  const turns = new Turns()
  return () => turns.step(0)
}
