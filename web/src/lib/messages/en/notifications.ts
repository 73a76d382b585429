const shown = (name: string | null | undefined, otherwise: string): string => name ?? otherwise;
const quoted = (title: string | null | undefined, otherwise: string): string => (title ? `“${title}”` : otherwise);

export const notifications = {
  title: 'Notifications',
  subtitle: 'What concerns you, newest first.',
  readAll: 'Mark all as read',
  seeAll: 'See all',
  settings: 'Notification settings',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  unreadMark: 'Unread',
  showMore: 'Show more',
  filter: { label: 'Which notifications', all: 'All', unread: 'Unread' },
  held: 'Quiet hours',
  empty: {
    title: 'You are all caught up',
    text: 'When a lead is assigned to you, a task falls due or a job ends, you read it here.',
    unreadTitle: 'Nothing unread',
    unreadText: 'Show all to look at what you have read.',
    showAll: 'Show all',
  },
  toast: { title: 'New notification', many: (count: number) => `${count} new notifications`, open: 'Show' },
  sentence: {
    lead_became_hot: (count: number, name?: string | null) =>
      count === 1 ? `${shown(name, 'A lead of yours')} became hot` : `${count} of your leads became hot`,
    lead_assigned: (count: number, name?: string | null, by?: string | null) =>
      count === 1
        ? by
          ? `${by} assigned ${shown(name, 'a lead')} to you`
          : `${shown(name, 'A lead')} was assigned to you`
        : `${count} leads were assigned to you`,
    task_assigned: (count: number, name?: string | null, by?: string | null) =>
      count === 1
        ? by
          ? `${by} gave you ${quoted(name, 'a task')}`
          : `${quoted(name, 'A task')} is yours now`
        : `${count} tasks were given to you`,
    task_reminder: (count: number, name?: string | null) =>
      count === 1 ? `${quoted(name, 'A task')} is due soon` : `${count} tasks are due soon`,
    task_overdue: (count: number, name?: string | null) =>
      count === 1 ? `${quoted(name, 'A task')} is overdue` : `${count} of your tasks are overdue`,
    own_break: (minutes: number) => `Your break is longer than its ${minutes} minutes`,
    break_over_limit: (count: number, name?: string | null) =>
      count === 1
        ? `${shown(name, 'An agent')} is on a break longer than allowed`
        : `${count} agents are on a break longer than allowed`,
    job: {
      succeeded: (job: string) => `${job} is done`,
      refused: (job: string, refused: string) => `${job} is done, ${refused} refused`,
      failed: (job: string) => `${job} has failed`,
      cancelled: (job: string) => `${job} was cancelled`,
    },
    mention: (count: number, name?: string | null, by?: string | null) =>
      count === 1
        ? `${shown(by, 'Somebody')} mentioned you in ${quoted(name, 'a comment')}`
        : `You were mentioned in ${count} tasks`,
    badge_earned: (count: number, name?: string | null) =>
      count === 1 ? `You earned the badge ${shown(name, '')}` : `You earned ${count} badges`,
    level_reached: (level: number, name?: string | null) => `You reached level ${level}, ${shown(name, '')}`,
    challenge_won: (name?: string | null) => `You won the challenge ${shown(name, '')}`,
    reward_decided: (granted: boolean, name?: string | null) =>
      granted ? `Your reward ${shown(name, '')} was granted` : `Your reward ${shown(name, '')} was declined`,
  },
  jobType: {
    lead_import: 'The import of leads',
    lead_bulk: 'The change of many leads',
    score_batch: 'The recalculation of scores',
    other: 'The job',
  },
  preferences: {
    title: 'Notification settings',
    subtitle: 'For you in this tenant. Others do not see them.',
    link: 'Choose what you are told of, by mail or here, and when it is quiet.',
    what: {
      title: 'What and how',
      text: 'Here means the bell and a short message. An e-mail comes soon, unless you have read it here by then, or once a day.',
    },
    type: 'Told of',
    inApp: 'Here',
    email: 'E-mail',
    emailOf: (type: string) => `E-mail: ${type}`,
    inAppOf: (type: string) => `Here: ${type}`,
    channel: { off: 'Off', immediate: 'Soon', digest: 'Daily digest' },
    types: {
      lead_became_hot: 'A lead of mine becomes hot',
      lead_assigned: 'A lead is assigned to me',
      task_assigned: 'A task is given to me',
      task_reminder: 'A task of mine is due soon',
      task_overdue: 'A task of mine is overdue',
      break_over_limit: 'A break takes too long',
      job_finished: 'A job I started ends',
      mention: 'Somebody mentions me',
      badge_earned: 'I earn a badge',
      level_reached: 'I reach a level',
      challenge_won: 'I win a challenge',
      reward_decided: 'My reward is decided',
    },
    quiet: {
      title: 'Quiet hours',
      text: 'No mail and no messages then. What happens waits in the list and is told when they end.',
      on: 'Keep these hours quiet',
      from: 'From',
      to: 'To',
      overnight: 'Ends on the next day.',
      days: 'Beginning on',
      same: 'Choose another time than the beginning.',
      noDay: 'Choose a day at least.',
      noTime: 'Give a time.',
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
    when: { title: 'Time', text: 'Quiet hours and the digest follow this clock.' },
    digestHour: 'Daily digest at',
    digestHint: 'One mail a day with what you have not read; none when there is nothing.',
    zone: 'Time zone',
    zoneOfTenant: (zone: string) => `As the tenant (${zone})`,
    nothingFound: 'No such zone',
    save: 'Save',
    discard: 'Discard',
    saved: 'Notification settings saved',
    unsaved: 'There are changes to save',
    upToDate: 'Nothing to save',
  },
};
