/** What the consoles' forms hold when they are filled in, whichever form it is; none of it leads to a deed without an id that is there. */
export const FILLED_IN: Readonly<Record<string, string>> = {
  reason: 'out_of_stock',
  quantity: '1',
  note: 'Settled on the phone',
  decision: 'accept',
  sellable: 'yes',
  indicator: 'CC',
  first: '1',
  last: '2',
  carrier: 'none',
};
