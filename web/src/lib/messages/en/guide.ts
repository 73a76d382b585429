export type GuideStep = { title: string; text: string };
export type Guide = { title: string; intro: string; steps: GuideStep[] };

/** One page for each kind of work; docs/guide shows the same. */
export const guide = {
  title: 'Guide',
  subtitle: 'What you do in Leadline, step by step.',
  help: 'Guide',
  choose: 'Guide for',
  roles: {
    agent: {
      title: 'Agent',
      intro: 'You call leads and write down what happened. Leadline tells you whom to call next.',
      steps: [
        {
          title: 'Go available',
          text: 'Use the switch at the top right. Take a break there, too, and end it when you are back. If your browser is silent for 90 seconds you are set to offline and can go available again with one click.',
        },
        {
          title: 'Pick the next lead',
          text: 'The dashboard shows your tasks and the leads to call next, best score first. Open one to see what happened so far and why it has its score.',
        },
        {
          title: 'Call',
          text: 'Select the phone number to start the call. Call notes are kept as a draft while you type.',
        },
        {
          title: 'Log the call',
          text: 'Choose the outcome, add a note, and set the next follow-up. The score changes at once and the follow-up becomes a task.',
        },
        {
          title: 'Work your tasks',
          text: 'Tasks lists what is due today and what is overdue. Completing a follow-up asks for the next one.',
        },
        {
          title: 'Find anything',
          text: 'Press Ctrl+K to search leads, pages and actions. Press ? for all keyboard shortcuts.',
        },
      ],
    },
    supervisor: {
      title: 'Supervisor',
      intro: 'You bring in leads, share them out, and keep an eye on the floor.',
      steps: [
        {
          title: 'Import leads',
          text: 'Choose Import and upload a CSV file. Match its columns, look at the preview, then start. Rejected rows can be downloaded with the reason for each.',
        },
        {
          title: 'Assign leads',
          text: 'Select rows in Leads, or everything that matches the filters, and assign them. You have a few seconds to undo it.',
        },
        {
          title: 'Watch the floor',
          text: 'Live floor shows who is available, on a call or on a break, and for how long. Breaks over their limit are marked.',
        },
        {
          title: 'Plan shifts and teams',
          text: 'Open an agent on the floor to plan shifts and see how well they are kept. Teams, skills and breaks are under Teams and breaks.',
        },
        {
          title: 'Look after tasks',
          text: 'The team tab of Tasks shows everything that is open. Reassign tasks when somebody is away.',
        },
        {
          title: 'Read the figures',
          text: 'Every number on the dashboard links to the list behind it. Export any list as CSV.',
        },
      ],
    },
    admin: {
      title: 'Admin',
      intro: 'You set up the workspace and decide who may do what.',
      steps: [
        {
          title: 'Start with something to look at',
          text: 'An empty dashboard offers sample data, an import, or a first lead. Sample data can be removed again with one click.',
        },
        {
          title: 'Invite your team',
          text: 'Invite people under Members and choose their role. The role agent makes somebody an agent at once. Where no email is sent, copy the invitation link and send it yourself.',
        },
        {
          title: 'Check the settings',
          text: 'Time zone and region come from your browser when you register. They decide when a day begins and how phone numbers without a country code are read.',
        },
        {
          title: 'Tune the score',
          text: 'The scoring model says how much fit, engagement and urgency count. The preview shows which leads would change their category before you activate it.',
        },
        {
          title: 'Require two-factor authentication',
          text: 'Switch it on in Settings. Members without it set it up the next time they sign in.',
        },
        {
          title: 'See who did what',
          text: 'The audit trail records every change and every refused request. Its integrity can be verified, and it can be exported.',
        },
      ],
    },
  } satisfies Record<string, Guide>,
};
