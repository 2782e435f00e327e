/** Line drawings on a 24 × 24 grid; `flip` marks those that point along the reading direction. */
const SHAPES = {
  search: { d: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20' },
  cart: { d: 'M4 8h16l-1.6 11.2H5.6L4 8Zm4.2 0C8.2 5.3 9.8 3.5 12 3.5s3.8 1.8 3.8 4.5' },
  person: { d: 'M12 4a3.7 3.7 0 1 0 0 7.4A3.7 3.7 0 0 0 12 4ZM4.8 20c.6-3.7 3.5-5.6 7.2-5.6s6.6 1.9 7.2 5.6' },
  arrow: { d: 'M5 12h14m-5.5-5.5L19 12l-5.5 5.5', flip: true },
  chevron: { d: 'm9.5 6 6 6-6 6', flip: true },
  check: { d: 'm5 12.5 4.7 4.7L19.5 7' },
  truck: {
    d: 'M3 6.5h11v10H3zm11 3.5h4l3 3.2v3.3h-7M7 16.5a1.9 1.9 0 1 0 .1 3.8 1.9 1.9 0 0 0-.1-3.8Zm10 0a1.9 1.9 0 1 0 .1 3.8 1.9 1.9 0 0 0-.1-3.8Z',
  },
  parcel: { d: 'M12 3.5 20 7.5v9l-8 4-8-4v-9l8-4Zm0 8.5v8.5M4 7.5l8 4.5 8-4.5M8 5.5l8 4.3' },
  cash: { d: 'M3 7h18v10H3zm9 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6 10v4m12-4v4' },
  seal: {
    d: 'm12 3 2.4 1.9 3-.1.9 2.9 2.5 1.8-1 2.9 1 2.9-2.5 1.8-.9 2.9-3-.1L12 21.8l-2.4-1.9-3 .1-.9-2.9-2.5-1.8 1-2.9-1-2.9 2.5-1.8.9-2.9 3 .1L12 3Zm-3.5 9.3 2.6 2.5 4.5-4.8',
  },
  pin: { d: 'M12 21.5c-4.5-5-6.7-8.6-6.7-11.6a6.7 6.7 0 0 1 13.4 0c0 3-2.2 6.6-6.7 11.6Zm0-14.2a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z' },
  phone: {
    d: 'M6.6 3.5h2.6l1.6 4.2-2 1.6a11.6 11.6 0 0 0 5.9 5.9l1.6-2 4.2 1.6v2.6c0 1.2-1 2.1-2.2 2C11.5 18.9 5.1 12.5 4.6 5.7c-.1-1.2.8-2.2 2-2.2Z',
  },
  people: { d: 'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 19c.4-3.4 2.8-5 6-5s5.6 1.6 6 5m.500-13.7a3 3 0 0 1 0 5.5M17.5 14.3c2 .6 3.2 2.2 3.5 4.7' },
  clock: { d: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 3.5V12l3 2' },
  alert: { d: 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.4v.6' },
  info: { d: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 7v5m0-8.5v.6' },
  close: { d: 'm6 6 12 12M18 6 6 18' },
  minus: { d: 'M5 12h14' },
  plus: { d: 'M5 12h14M12 5v14' },
  printer: { d: 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 13.5h10v7H7z' },
  mail: { d: 'M3.5 6h17v12.5h-17zm0 .5 8.5 7 8.5-7' },
  back: { d: 'M19 12H5m5.5-5.5L5 12l5.5 5.5', flip: true },
} as const satisfies Record<string, { d: string; flip?: true }>;

export type IconName = keyof typeof SHAPES;

/** Decoration only: the words beside it carry the meaning. */
export function Icon({ name, class: className = '' }: { name: IconName; class?: string }) {
  const shape = SHAPES[name];
  return (
    <svg class={`icon${'flip' in shape ? ' icon-flip' : ''} ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shape.d} />
    </svg>
  );
}
