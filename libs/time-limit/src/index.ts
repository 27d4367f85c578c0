export { TooLate, within } from './within';
