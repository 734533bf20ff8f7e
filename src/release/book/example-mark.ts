/** Begins the rows of a template that show how it is filled in; they are no records. */
export const exampleMark = '示例 example'

export const isExample = (cell: unknown): boolean => typeof cell === 'string' && cell.trim() === exampleMark
