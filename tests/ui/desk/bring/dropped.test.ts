import { expect, it } from 'vitest'
import { droppedFiles, mostFiles } from '../../../../src/ui/desk/bring/dropped.ts'

type Tree = { [name: string]: Tree | null }

const entry = (name: string, tree: Tree | null): object =>
  tree === null
    ? {
        name,
        isFile: true,
        isDirectory: false,
        file: (give: (file: File) => void, refuse: () => void) =>
          name.startsWith('locked') ? refuse() : give(new File(['x'], name)),
      }
    : {
        name,
        isFile: false,
        isDirectory: true,
        createReader() {
          const rest = Object.entries(tree).map(([one, below]) => entry(one, below))
          // Two at a time, as browsers give a hundred.
          return {
            readEntries: (give: (some: object[]) => void, refuse: () => void) =>
              name.startsWith('locked') ? refuse() : give(rest.splice(0, 2)),
          }
        },
      }
const dropped = (tree: Tree) =>
  ({
    files: Object.keys(tree).map((name) => new File(['x'], name)),
    items: Object.entries(tree).map(([name, below]) => ({ webkitGetAsEntry: () => entry(name, below) })),
  }) as unknown as DataTransfer
const names = async (tree: Tree) => (await droppedFiles(dropped(tree))).files.map(({ name }) => name)

it('takes files as they are, whatever they are called', async () => {
  expect(await names({ 'b.xlsx': null, 'a.pdf': null })).toEqual(['b.xlsx', 'a.pdf'])
})

it('takes the tables of folders, in the order of their names', async () => {
  const tree = {
    年鉴: {
      '表10.xlsx': null,
      '表2.csv': null,
      '~$表2.xlsx': null,
      '说明.docx': null,
      'locked.csv': null,
      更多: { '表3.XLSX': null, '.DS_Store': null },
    },
    'a.pdf': null,
  }
  expect((await names(tree)).sort()).toEqual(['a.pdf', '表10.xlsx', '表2.csv', '表3.XLSX'].sort())
  expect((await names(tree)).filter((name) => /^表\d+\.(?:csv|xlsx)$/.test(name))).toEqual(['表2.csv', '表10.xlsx'])
})

it('takes no more of a folder than anybody has', async () => {
  const many = Object.fromEntries(Array.from({ length: mostFiles + 50 }, (_, at) => [`${at}.csv`, null]))
  const { files, isCut } = await droppedFiles(dropped({ many }))
  expect([files.length, isCut]).toEqual([mostFiles, true])
  const { '0.csv': _, ...fewer } = Object.fromEntries(Object.entries(many).slice(0, mostFiles + 1))
  expect(await droppedFiles(dropped({ fewer }))).toMatchObject({ isCut: false, unreadable: [] })
})

it('names what the system would not give', async () => {
  const { files, unreadable } = await droppedFiles(dropped({ 年鉴: { 'locked.csv': null, locked: {}, 'a.csv': null } }))
  expect(files.map(({ name }) => name)).toEqual(['a.csv'])
  expect(unreadable.sort()).toEqual(['locked', 'locked.csv'])
})

it('does without entries where a browser has none', async () => {
  const files = [new File(['x'], 'a.csv')]
  expect(await droppedFiles({ files } as unknown as DataTransfer)).toEqual({ files, isCut: false, unreadable: [] })
})
