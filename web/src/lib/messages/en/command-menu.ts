/** Of dialogs that are fetched when they are asked for, so apart from what the shell shows on every page. */
export const commandMenu = {
  moreResults: 'Pages and actions',
  leadsOf: (name: string) => `Leads of ${name}`,
  commands: {
    create: 'add create',
    goState: (state: string) => `Set status: ${state}`,
    stateWords: 'go availability my',
    takeBreak: (reason: string) => `Take a break: ${reason}`,
    breakWords: 'pause go on set status',
    useTheme: (theme: string) => `Theme: ${theme}`,
    themeWords: 'mode appearance color use',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    search: 'Search',
    help: 'Show shortcuts',
    go: (page: string) => `Go to ${page}`,
    navigation: 'Navigation',
    lists: 'In lists',
    up: 'Previous row',
    down: 'Next row',
    open: 'Open the row',
    select: 'Select the row',
  },
};
