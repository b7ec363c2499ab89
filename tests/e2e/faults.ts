export { FAULTS, type Fault, type FeedItem, rssWith } from '../../scripts/faults/answers';
