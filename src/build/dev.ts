import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, type Plugin } from 'vite'
import { ReleaseProblem } from '../release/problem.ts'
import { buildEmbed, embedFile } from './embed.ts'
import { searchFileOf } from './search.ts'
import { ensureBoundaries } from './site.ts'

export async function main(): Promise<void> {
  await ensureBoundaries()
  const server = await createServer({
    server: { host: '127.0.0.1', port: 5173 },
    plugins: [searchFiles(), embedScript()],
  })
  await server.listen()
  server.printUrls()
}

/** Answers as the built site does, from the data as it is now. */
function searchFiles(): Plugin {
  return {
    name: 'search-files',
    configureServer({ config, middlewares }) {
      middlewares.use('/search', (request, response, next) => {
        const version = /^\/(\d{4}\.\d+)\.json(?:\?|$)/.exec(request.url ?? '')?.[1]
        if (!version) return next()
        searchFileOf(`${config.publicDir}/data`, version).then(
          (file) => {
            response.setHeader('Content-Type', 'application/json')
            response.end(JSON.stringify(file))
          },
          (error: unknown) => {
            response.statusCode = error instanceof ReleaseProblem && error.kind === 'not-listed' ? 404 : 500
            response.end(String(error))
          },
        )
      })
    },
  }
}

/** The script for other pages, made anew each time it is asked for. */
function embedScript(): Plugin {
  const folder = join(process.cwd(), '.cache/dev')
  return {
    name: 'embed-script',
    configureServer({ middlewares }) {
      middlewares.use(`/${embedFile}`, (_, response) => {
        buildEmbed(folder).then(
          () => {
            response.setHeader('Content-Type', 'text/javascript')
            response.end(readFileSync(join(folder, embedFile)))
          },
          (error: unknown) => {
            response.statusCode = 500
            response.end(String(error))
          },
        )
      })
    },
  }
}
