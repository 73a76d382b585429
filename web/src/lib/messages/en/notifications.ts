const shown = (name: string | null | undefined, otherwise: string): string => name ?? otherwise;
const quoted = (title: string | null | undefined, otherwise: string): string => (title ? `“${title}”` : otherwise);

export const notifications = {
  title: 'Notifications',
  subtitle: 'Newest first.',
  readAll: 'Mark all as read',
  seeAll: 'See all',
  settings: 'Notification settings',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  unreadMark: 'Unread',
  showMore: 'Show more',
  filter: { label: 'Filter', all: 'All', unread: 'Unread' },
  held: 'Quiet hours',
  empty: {
    title: 'You’re all caught up',
    text: 'You’ll be notified when a lead is assigned to you, a task is due or a job finishes.',
    unreadTitle: 'No unread notifications',
    unreadText: 'Show all to see the ones you have read.',
    showAll: 'Show all',
  },
  toast: { title: 'New notification', many: (count: number) => `${count} new notifications`, open: 'Show' },
  sentence: {
    lead_became_hot: (count: number, name?: string | null) =>
      count === 1 ? `${shown(name, 'Your lead')} became hot` : `${count} of your leads became hot`,
    lead_assigned: (count: number, name?: string | null, by?: string | null) =>
      count === 1
        ? by
          ? `${by} assigned ${shown(name, 'a lead')} to you`
          : `${shown(name, 'A lead')} was assigned to you`
        : `${count} leads were assigned to you`,
    task_assigned: (count: number, name?: string | null, by?: string | null) =>
      count === 1
        ? by
          ? `${by} assigned you ${quoted(name, 'a task')}`
          : `${quoted(name, 'A task')} was assigned to you`
        : `${count} tasks were assigned to you`,
    task_reminder: (count: number, name?: string | null) =>
      count === 1 ? `${quoted(name, 'A task')} is due soon` : `${count} tasks are due soon`,
    task_overdue: (count: number, name?: string | null) =>
      count === 1 ? `${quoted(name, 'A task')} is overdue` : `${count} of your tasks are overdue`,
    own_break: (minutes: number) => `Your break is over its limit of ${minutes} minutes`,
    break_over_limit: (count: number, name?: string | null) =>
      count === 1 ? `${shown(name, 'An agent')} is over the break limit` : `${count} agents are over the break limit`,
    job: {
      succeeded: (job: string) => `${job} finished`,
      refused: (job: string, refused: string) => `${job} finished, ${refused} rejected`,
      failed: (job: string) => `${job} failed`,
      cancelled: (job: string) => `${job} was cancelled`,
    },
    mention: (count: number, name?: string | null, by?: string | null) =>
      count === 1
        ? `${shown(by, 'Someone')} mentioned you in ${quoted(name, 'a comment')}`
        : `You were mentioned in ${count} tasks`,
    badge_earned: (count: number, name?: string | null) =>
      count === 1 ? `You earned the badge ${shown(name, '')}` : `You earned ${count} badges`,
    level_reached: (level: number, name?: string | null) => `You reached level ${level}, ${shown(name, '')}`,
    challenge_won: (name?: string | null) => `You won the challenge ${shown(name, '')}`,
    reward_decided: (granted: boolean, name?: string | null) =>
      granted ? `Your reward ${shown(name, '')} was granted` : `Your reward ${shown(name, '')} was declined`,
  },
  jobType: {
    lead_import: 'Lead import',
    lead_bulk: 'Bulk change',
    score_batch: 'Score recalculation',
    sample_data: 'Sample data',
    other: 'Job',
  },
  preferences: {
    title: 'Notification settings',
    subtitle: 'Only for you, in this workspace.',
    link: 'Choose what you are notified about, how, and when.',
    what: {
      title: 'Events',
      text: 'In app: the bell and a short message. Email: right away unless you have already read it in the app, or once a day.',
    },
    type: 'Event',
    inApp: 'In app',
    email: 'Email',
    emailOf: (type: string) => `Email: ${type}`,
    inAppOf: (type: string) => `In app: ${type}`,
    channel: { off: 'Off', immediate: 'Right away', digest: 'Daily digest' },
    types: {
      lead_became_hot: 'One of my leads becomes hot',
      lead_assigned: 'A lead is assigned to me',
      task_assigned: 'A task is assigned to me',
      task_reminder: 'One of my tasks is due soon',
      task_overdue: 'One of my tasks is overdue',
      break_over_limit: 'A break exceeds its limit',
      job_finished: 'A job I started finishes',
      mention: 'Someone mentions me',
      badge_earned: 'I earn a badge',
      level_reached: 'I reach a level',
      challenge_won: 'I win a challenge',
      reward_decided: 'My reward request is decided',
    },
    quiet: {
      title: 'Quiet hours',
      text: 'No emails and no messages during these hours. You get them when quiet hours end.',
      on: 'Use quiet hours',
      from: 'From',
      to: 'To',
      overnight: 'Ends the next day.',
      days: 'Starting on',
      same: 'Choose a different end time.',
      noDay: 'Choose at least one day.',
      noTime: 'Enter a time.',
    },
    day: {
      monday: 'Mon',
      tuesday: 'Tue',
      wednesday: 'Wed',
      thursday: 'Thu',
      friday: 'Fri',
      saturday: 'Sat',
      sunday: 'Sun',
    },
    when: { title: 'Time', text: 'Used for quiet hours and the daily digest.' },
    digestHour: 'Daily digest at',
    digestHint: 'One email a day with what you have not read. No email if there is nothing new.',
    zone: 'Time zone',
    zoneOfTenant: (zone: string) => `Workspace default (${zone})`,
    nothingFound: 'No matching time zone',
    save: 'Save',
    discard: 'Discard',
    saved: 'Notification settings saved',
    unsaved: 'You have unsaved changes',
    upToDate: 'All changes saved',
  },
};
