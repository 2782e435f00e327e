export const DATA_SOURCE = Symbol('DATA_SOURCE');
export const READ_POOL = Symbol('READ_POOL');
