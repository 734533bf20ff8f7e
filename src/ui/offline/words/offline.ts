/** What the one-file page says before its dictionaries can be read. */
export const offline = {
  zh: {
    'offline.old':
      '这个浏览器太旧，打不开离线版的内容。请用 Chrome 或 Edge 111、Firefox 114 或更新的版本。下面是默认地图，仍可查看。',
    'offline.broken': '离线版文件不完整或已损坏，请重新下载或复制。下面是默认地图，仍可查看。',
  },
  en: {
    'offline.old':
      'This browser is too old for what is in the offline file. Please use Chrome or Edge 111, Firefox 114, or newer. The default map below can still be seen.',
    'offline.broken':
      'The offline file is incomplete or damaged. Please download or copy it again. The default map below can still be seen.',
  },
}
