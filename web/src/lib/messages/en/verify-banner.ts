/** On every page of somebody whose address is not verified, so apart from the rest. */
export const verifyBanner = {
  title: 'Verify your email',
  text: (email: string) =>
    `Open the link we sent to ${email}. Until then you can’t join workspaces or get notifications by email.`,
  noMail: 'This server can’t send email. Its operator finds the link in the log or the outbox folder.',
  again: 'Resend link',
  sent: (email: string) => `Link sent to ${email}`,
};
