/** The whole kit. */
export * from './color.mjs';
export * from './scene.mjs';
export * from './light.mjs';
export * from './room.mjs';
export * from './motif.mjs';
export * from './outline.mjs';
export * from './grain.mjs';
export * from './label.mjs';
export * from './vessel.mjs';
export * from './pottery.mjs';
export * from './pack.mjs';
export * from './plant.mjs';
export * from './fruit.mjs';
export * from './pantry.mjs';
export * from './strew.mjs';
export * from './tea.mjs';
