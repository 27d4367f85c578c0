export { Kerangka } from './kerangka.page';
