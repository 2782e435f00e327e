export { IllegalMoveError, StateTable, type Moves } from './state.table.js';
