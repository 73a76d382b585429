/** On every page of somebody whose address is not verified, so apart from the rest. */
export const verifyBanner = {
  title: 'Verify your address',
  text: (email: string) =>
    `Open the link we sent to ${email}. Until then nobody can add you to a tenant, and we send you no notifications by mail.`,
  noMail: 'This server sends no mail: whoever runs it finds the link in the log or in the folder outbox.',
  again: 'Send a new link',
  sent: (email: string) => `A link is on its way to ${email}.`,
};
