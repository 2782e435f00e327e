/** The house palette and the three ways a gouache colour may change: mixed, lit, shaded. */
export const palette = {
  terracotta: '#B5502F', saffron: '#D9962B', olive: '#6B7440', indigo: '#2F4B8F', brown: '#4A2E20',
  cream: '#FAF3E6', brick: '#8F3A26', kraft: '#C39A6B', wood: '#A8713F', darkWood: '#6E4427', brass: '#C79A45',
  honey: '#D98A1E', rose: '#C9657A', leaf: '#7C8A4A', sageLeaf: '#8E9C78', stone: '#B9A58C', white: '#FFFBF2',
  clay: '#C0714A', teal: '#3F7C78', plum: '#5B2E3E', night: '#2E2436',
};

export const walls = {
  sand: '#EFE3CF', clay: '#E3C4A8', sage: '#D5D9C3', dusk: '#CBD6DA', rose: '#EBD0C8', saffron: '#F3DFB6',
};

/** The table that goes with each wall: the same light on a warmer, lower plane. */
export const tables = {
  '#EFE3CF': '#D6B585', '#E3C4A8': '#C48A62', '#D5D9C3': '#AEB08A', '#CBD6DA': '#94A9B4', '#EBD0C8': '#CF9B8B', '#F3DFB6': '#DBAE68',
};

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

export const mix = (a, b, t) => {
  const [from, to] = [channels(a), channels(b)];
  return '#' + from.map((v, i) => Math.round(v + (to[i] - v) * t).toString(16).padStart(2, '0')).join('');
};

/** Light is warm cream, shade is a warm red-brown: never plain white or black, as in gouache. */
export const tint = (c, t) => mix(c, '#FFF4DA', t);
export const shade = (c, t) => mix(c, '#4A1E12', t);
export const glow = (c, t) => mix(c, '#FFC55C', t);
