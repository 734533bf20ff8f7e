import { serve } from './serve.ts'
import { buildSite } from './site.ts'

export async function main(): Promise<void> {
  await buildSite('dist')
  const { address } = await serve('dist', Number(process.env.PORT) || 4173)
  console.log(`\n  川渝卫生健康地图  ${address}\n`)
}
