export const onboarding = {
  fresh: {
    title: 'Welcome to Leadline',
    text: 'Your dashboard fills up as soon as you have leads. Get started:',
    samplesTitle: 'Look around first',
    samplesText: 'A dozen made-up leads with calls, emails and follow-ups. You can remove them again with one click.',
    samplesAction: 'Add sample data',
    importTitle: 'Import leads',
    importText: 'Upload a file, match its columns and check each row before anything is saved.',
    importAction: 'Import leads',
    createTitle: 'Add a lead',
    createText: 'Leadline scores it immediately and shows why.',
    createAction: 'New lead',
    inviteTitle: 'Invite your team',
    inviteText: 'Agents call leads, supervisors manage the floor, admins configure the workspace.',
    inviteAction: 'Invite members',
    waiting: 'No leads yet. They appear here as soon as someone adds them.',
  },
  samples: {
    added: 'Sample data added',
    notice: (leads: number) =>
      leads === 1 ? 'This workspace contains a sample lead.' : `This workspace contains ${leads} sample leads.`,
    remove: 'Remove sample data',
    removeTitle: 'Remove sample data?',
    removeText:
      'Sample leads are deleted with their activities and tasks. Sample leads your team has worked on are kept, unless you include them.',
    includeWorked: 'Also delete sample leads we worked on, with the points earned from them',
    removed: 'Sample data removed',
    removedBut: (kept: number) =>
      kept === 1
        ? 'Sample data removed. 1 lead your team worked on was kept.'
        : `Sample data removed. ${kept} leads your team worked on were kept.`,
  },
};
