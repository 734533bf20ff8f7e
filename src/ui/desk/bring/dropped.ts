/** Files of folders that are taken at a time; a yearbook has fewer. */
export const mostFiles = 200
const endings = /\.(?:xlsx|xlsm|csv|tsv|txt|html?|desk)$/i
/** What office programs and systems leave beside the files that people know of. */
const unseen = /^(?:~\$|\.)/

export interface Dropped {
  files: File[]
  /** Whether there are more files than are taken. */
  isCut: boolean
  /** Names of files and folders that the system would not give. */
  unreadable: string[]
}

/**
 * The files of what was dropped, those of folders, too: of these only what can be a table. Has to be called while the
 * drop is being told of; afterwards its things are gone.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const plain = Array.from(transfer.files)
  const entries = Array.from(transfer.items ?? []).map((item) => item.webkitGetAsEntry?.() ?? null)
  const dropped: Dropped = { files: [], isCut: false, unreadable: [] }
  if (!entries.some((entry) => entry?.isDirectory)) return { ...dropped, files: plain }
  for (const entry of entries) {
    if (entry) await collect(entry, false, dropped)
  }
  return dropped
}

async function collect(entry: FileSystemEntry, isWithin: boolean, dropped: Dropped): Promise<void> {
  if (dropped.isCut) return
  if (entry.isFile) {
    if (isWithin && (unseen.test(entry.name) || !endings.test(entry.name))) return
    if (dropped.files.length >= mostFiles) {
      dropped.isCut = true
      return
    }
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    )
    if (file) dropped.files.push(file)
    else dropped.unreadable.push(entry.name)
    return
  }
  const within = await entriesOf(entry as FileSystemDirectoryEntry)
  if (within === null) {
    dropped.unreadable.push(entry.name)
    return
  }
  // Folders list their entries in no order.
  within.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
  for (const one of within) await collect(one, true, dropped)
}

/** A reader gives some at a time, and none when it is through. Null: the folder cannot be read. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    )
    if (some === null) return null
    if (some.length === 0) return all
    all.push(...some)
  }
}
