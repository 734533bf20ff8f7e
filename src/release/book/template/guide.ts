import type { WriteSheet } from 'hucre/xlsx'
import { tableNames } from '../../schema.ts'
import { exampleMark } from '../example-mark.ts'
import { onPaper, styled, styles } from '../look.ts'
import { listsToFill } from '../spec.ts'
import { headingOf, sheetTitles } from '../titles.ts'

/** What sheets of lists within records are called in Chinese. */
const details = tableNames.flatMap((table) =>
  listsToFill(table).map(({ field }) => sheetTitles[`${table}.${field}`] ?? field),
)
const [parent, place] = ['^', '#'].map((field) => headingOf('', field))

/** What the first sheet says. */
const lines: readonly (readonly [string, string])[] = [
  ['怎样填写', 'How to fill this in'],
  [
    '只有数值：填“指标数据”一张表就够了，一行一个数值。',
    'For figures, the sheet 指标数据 is enough: one figure a row.',
  ],
  [
    '每个数值都要有出处：写明文件；有原文的，把原文抄上。',
    'Every figure needs its source: the document and, where there is one, the sentence.',
  ],
  ['不知道的留空。空格不会当作零。', 'Leave empty what is not known. Empty is never zero.'],
  [
    '其余各表对应数据的各个部分，用不到的不填。第二行的英文字段名不要改动。',
    'The other sheets are the other tables of a release; leave those that you do not need. Keep the names of fields in the second row.',
  ],
  [
    '原文抄在“出处”表，每句一个编号；其他各表的“出处编号”填它。',
    'Sentences stand on the sheet 出处, each with an id; other sheets name that id.',
  ],
  [
    '整张表出自一份文件的，编号可留空，到“数据台”再填这份文件。',
    'Where one document states a whole sheet, leave the ids empty and name it at the data desk.',
  ],
  [`明细表：${details.join('、')}。`, `Sheets of details: ${details.join(', ')}.`],
  [
    `明细的每一行属于前一张表或已有数据的一条记录，“${parent?.zh}”填它的编号。`,
    `A row of details belongs to a record of the sheet before it or of the present data: its id stands under “${parent?.en}”.`,
  ],
  [
    `“${place?.zh}”留空，加在已有明细之后；填数字，替换那一条。没写到的不变。`,
    `Leave “${place?.en}” empty to add to the details that are there; a number replaces one. All others stay.`,
  ],
  [
    '简报不在模板里：在网页上编辑，或用整版数据的工作簿。',
    'Briefings are not in the template: edit them on the page, or in the workbook of a whole release.',
  ],
  [
    `第一格写着“${exampleMark}”的行是示例，不会读入，可以删去。`,
    `Rows that begin with “${exampleMark}” are examples; they are not read and may be deleted.`,
  ],
  [
    '带下拉的格子从列表中选。一格写几项的，一项一行（Alt+Enter 换行）。',
    'Pick from the list where a cell has one. Several items in one cell stand one a line (Alt+Enter).',
  ],
  ['不要填写个人姓名、身份证号、手机号。', 'Enter no personal names, identity-card numbers or mobile numbers.'],
  ['填好后，在“数据台”放入这个文件。', 'When it is filled in, bring the file to the data desk.'],
]

export const guideSheet = (): WriteSheet => ({
  name: '说明',
  columns: [{ width: 72 }, { width: 112 }],
  rows: lines.map((line) => [...line]),
  cells: styled([
    { rows: lines.slice(0, 1), style: styles.head },
    { rows: lines.slice(1), style: styles.body },
  ]),
  pageSetup: onPaper,
})
