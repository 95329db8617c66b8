/** Links that earlier issues have sent. */
export const links = {
  sentIn: 'Sent in {issue}: {title}',
  sentInOn: 'Sent in {issue}, {date}: {title}',
  noneHere: 'The link at the cursor was not sent before.',
  exempted: '{address} may be sent again from now on.',
} as const;
