import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { atStep, table } from './desk-table.ts'
import { withBrowser } from './site.ts'

withBrowser()

test('where the browser can write folders: into the data folder, its own list kept, nothing sealed written over', async () => {
  const { page, context } = await atStep(4, {
    content: `${table.split('\n').slice(0, 2).join('\n')}\n攀枝花市,4900,9800\n`,
    prepare: async (one) => {
      await one.addInitScript(() => {
        // The browser's own private folder stands for one that a person picks: no test can answer the system's dialog.
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
      })
    },
  })
  const write = (path: string, content: string) =>
    page.evaluate(
      async ([name = '', text = '']) => {
        let folder = await navigator.storage.getDirectory()
        const parts = name.split('/')
        const last = parts.pop() as string
        for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true })
        const stream = await (await folder.getFileHandle(last, { create: true })).createWritable()
        await stream.write(text)
        await stream.close()
      },
      [path, content],
    )
  const read = (path: string) =>
    page.evaluate(async (name) => {
      let folder = await navigator.storage.getDirectory()
      const parts = name.split('/')
      const last = parts.pop() as string
      for (const part of parts) folder = await folder.getDirectoryHandle(part)
      return (await (await folder.getFileHandle(last)).getFile()).text()
    }, path)

  await page.getByLabel('更新说明（中文）').fill('新增攀枝花市 2023 年。')
  await expect.poll(() => page.locator('.desk-out-blocks').count()).toBe(0)
  await page.getByRole('button', { name: '封存', exact: true }).last().click()
  const into = page.getByRole('button', { name: '直接写入文件夹' })
  await into.click({ timeout: 60_000 })
  const told = page.locator('.desk-out-sealed')
  await expect.poll(() => told.locator('[role=alert]').innerText()).toContain('releases.json')

  // The folder knows a release that the page does not: it stays in the list.
  const own = await page.evaluate(async () => (await fetch('data/releases.json')).json())
  own.releases.push({ ...own.releases[0], version: '2026.90', manifest: '2026.90/manifest.json' })
  await write('data/releases.json', JSON.stringify(own))
  await into.click()
  await expect.poll(() => told.locator('[role=status]').innerText()).toContain('已写入')
  const list = JSON.parse(await read('data/releases.json'))
  expect(list.releases.map(({ version }: { version: string }) => version)).toEqual(
    expect.arrayContaining(['2026.90', '2026.4', '2026.3']),
  )
  const manifest = await read('data/2026.4/manifest.json')
  const entry = list.releases.find((one: { version: string }) => one.version === '2026.4')
  expect(entry.sha256).toBe(createHash('sha256').update(manifest).digest('hex'))

  // The second time the release is there: nothing is touched.
  await write('data/releases.json', JSON.stringify(own))
  await into.click()
  await expect.poll(() => told.locator('[role=alert]').innerText()).toContain('不会被覆盖')
  expect(await read('data/2026.4/manifest.json')).toBe(manifest)
  expect(JSON.parse(await read('data/releases.json'))).toEqual(own)
  await context.close()
})
