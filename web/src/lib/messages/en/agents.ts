export const agents = {
  own: 'My availability',
  acceptsLeads: 'Accepting leads',
  state: {
    available: 'Available',
    busy: 'On a call',
    wrap_up: 'Wrap-up',
    on_break: 'On break',
    in_meeting: 'In a meeting',
    away: 'Away',
    offline: 'Offline',
  },
};
